using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ChainMatch.Cli.Output;
using ChainMatch.Hosting;
using ChainMatch.ML.Rankers;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch evaluate</c>: how well rankers foresee who places what where.</summary>
internal static class EvaluateCommand
{
    private static readonly Option<string> Data = new("--data")
    {
        Description = "The folder that holds regions.csv, segments.csv and placements.csv",
        HelpName = "DIR",
        Required = true,
    };

    private static readonly Option<IReadOnlyList<DateOnly>> Cuts = new("--cut")
    {
        Description = "The first day that rankers do not know; may be repeated, the queries of all cuts are then pooled",
        HelpName = "YYYY-MM-DD",
        Required = true,
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ParseCuts,
    };

    private static readonly Option<string?> Scores = new("--scores")
    {
        Description = "Scores of another ranker: a CSV file region,segment,year,enterprise_id,score with every candidate of every query",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Probabilities = new("--probabilities")
    {
        Description = "Those scores are probabilities: show how reliable they are",
    };

    internal static Command Create()
    {
        var command = new ExampleCommand(
            "evaluate",
            "Judge rankers (排序评估) on dated placements: what they learn before a cut against what happened from then on.",
            new Example("evaluate --data DIR --cut 2023-01-01", "floors and comparators, and their distance to the best floor"),
            new Example("evaluate --data DIR --cut 2022-01-01 --cut 2023-01-01", "from two days on, and pooled"),
            new Example("evaluate --data DIR --cut 2023-01-01 --scores mine.csv", "with a ranker of your own"))
        {
            Data,
            Cuts,
            Scores,
            Probabilities,
        };
        command.Validators.Add(Check);
        command.SetWork(RunAsync);
        return command;
    }

    private static List<DateOnly> ParseCuts(ArgumentResult result)
    {
        List<DateOnly> cuts = [];
        foreach (var token in result.Tokens)
        {
            if (!DateOnly.TryParseExact(token.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var cut))
            {
                result.AddError($"'{token.Value}' is not a day; write --cut YYYY-MM-DD.");
            }
            else if (cuts.Contains(cut))
            {
                result.AddError($"--cut {token.Value} is given twice; give each day once.");
            }
            else
            {
                cuts.Add(cut);
            }
        }

        return cuts;
    }

    private static void Check(CommandResult result)
    {
        if (result.GetResult(Scores) is null && result.GetValue(Probabilities))
        {
            result.AddError("--probabilities says what the scores of a file are; name it with --scores.");
        }

        if (result.GetResult(Scores) is not null && result.GetResult(Cuts) is { Tokens.Count: > 1 })
        {
            result.AddError("--scores goes with one --cut: a score does not say from which day on it is meant.");
        }
    }

    private static async Task<ExitCode> RunAsync(
        Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = new EvaluationRequest(parsed.GetRequiredValue(Data), parsed.GetRequiredValue(Cuts))
        {
            ScoresFile = parsed.GetValue(Scores),
            ScoreMeaning = parsed.GetValue(Probabilities) ? ScoreMeaning.Probability : ScoreMeaning.Order,
        };
        var outcome = await EvaluateAsync(session, request, cancellationToken);
        if (session.Format is OutputFormat.Json)
        {
            EvaluationJson.Write(session.Screen, outcome);
        }
        else
        {
            EvaluationTable.Write(session.Screen, outcome);
        }

        return outcome.Pooled is null ? ExitCode.InvalidData : ExitCode.Success;
    }

    private static async Task<EvaluationOutcome> EvaluateAsync(
        Session session, EvaluationRequest request, CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine(session.Screen, TimeProvider.System);
        return await session.Get<PlacementEvaluator>().EvaluateAsync(request, progress, cancellationToken);
    }
}
