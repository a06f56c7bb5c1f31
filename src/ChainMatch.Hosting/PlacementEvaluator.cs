using ChainMatch.Import.Placements;
using ChainMatch.ML.Evaluation;
using ChainMatch.ML.Rankers;
using ChainMatch.Seeds.Placements;
using ChainMatch.Storage;

namespace ChainMatch.Hosting;

/// <summary>What is to be evaluated.</summary>
/// <param name="Folder">The folder of the matching data set.</param>
/// <param name="Cuts">The cuts, at least one, each once.</param>
public sealed record EvaluationRequest(string Folder, IReadOnlyList<DateOnly> Cuts)
{
    /// <summary>The file with the scores of another ranker; null for none. It goes with one cut.</summary>
    public string? ScoresFile { get; init; }

    /// <summary>What those scores say.</summary>
    public ScoreMeaning ScoreMeaning { get; init; }
}

/// <summary>What an evaluation gives: results, or everything that is wrong with the data.</summary>
/// <param name="Cuts">A result for each cut; empty when there is a problem.</param>
/// <param name="Pooled">The result of all cuts together; null when there is a problem.</param>
/// <param name="Findings">The problems and remarks.</param>
public sealed record EvaluationOutcome(
    IReadOnlyList<EvaluationResult> Cuts, EvaluationResult? Pooled, PlacementSetResult Findings);

/// <summary>Evaluates rankers on a matching data set (DESIGN §6).</summary>
public sealed class PlacementEvaluator(TimeProvider time)
{
    private readonly PlacementFolderReader _folders = new();
    private readonly PlacementFileReader _files = new();

    /// <summary>The rankers of the design that cannot run on matching data sets.</summary>
    public static IReadOnlyList<NotEvaluated> NotEvaluated { get; } =
    [
        new(
            "baseline",
            new(
                "它的特征（产能、联系、省内项目、榜单等）是链图中的事实，匹配数据集没有。",
                "Its features (capabilities, ties, projects nearby, lists) are facts of the chain graph; matching data sets have none.")),
    ];

    /// <summary>Reads the data, trains at every cut and judges.</summary>
    public async Task<EvaluationOutcome> EvaluateAsync(
        EvaluationRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var read = await _folders.ReadAsync(request.Folder, progress, cancellationToken);
        if (read.Set is null)
        {
            return new EvaluationOutcome([], null, read);
        }

        var splits = await Task.Run(
            () => request.Cuts.Select(cut => new CutSplit(read.Set, cut)).ToList(), cancellationToken);
        var problems = splits.SelectMany(split => split.Check()).ToList();
        if (problems is not [])
        {
            return new EvaluationOutcome([], null, read with { Set = null, Problems = problems });
        }

        List<IPlacementRanker> rankers = [.. Floors.All, .. Comparators.All];
        if (request.ScoresFile is { } file)
        {
            var table = new ScoreTable(file, splits.Single(), request.ScoreMeaning);
            await _files.ReadAsync(Directory.GetCurrentDirectory(), table, progress, cancellationToken);
            rankers.Add(table.Close());
            if (table.Findings.Problems is not [])
            {
                var findings = new PlacementSetResult(
                    null, table.Findings.Problems, read.Remarks, table.Findings.Unlisted);
                return new EvaluationOutcome([], null, findings);
            }
        }

        return await Task.Run(() => Judge(read, splits, rankers, progress, cancellationToken), cancellationToken);
    }

    private EvaluationOutcome Judge(
        PlacementSetResult read,
        List<CutSplit> splits,
        List<IPlacementRanker> rankers,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken)
    {
        var evaluator = new Evaluator(rankers, time);
        CutEvaluation[] cuts = [.. splits.Select(split => evaluator.Evaluate(split, progress, cancellationToken))];
        EvaluationResult[] results = [.. cuts.Select(cut => CutEvaluation.Report([cut], cancellationToken))];
        return new EvaluationOutcome(results, results is [var only] ? only : CutEvaluation.Report(cuts, cancellationToken), read);
    }
}
