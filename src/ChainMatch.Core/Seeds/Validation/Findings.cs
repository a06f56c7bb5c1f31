namespace ChainMatch.Seeds.Validation;

/// <summary>
/// What was found in a data set. A file of a million broken rows must not fill the memory: the first problems are kept
/// and the others counted.
/// </summary>
public sealed class Findings
{
    private const int MostProblems = 10_000;

    private readonly List<SeedProblem> _problems = [];
    private readonly Dictionary<(string Code, string File, string? Column), Remark> _remarks = [];

    /// <summary>The problems that are kept.</summary>
    public IReadOnlyList<SeedProblem> Problems => _problems;

    /// <summary>How many more there are.</summary>
    public int Unlisted { get; private set; }

    /// <summary>Remarks are habits of a file rather than slips: the first row stands for all.</summary>
    public IEnumerable<SeedProblem> Remarks => _remarks.Values.Select(remark => remark.Count == 1
        ? remark.First
        : remark.First with { Message = $"{remark.First.Message} So it is in {remark.Count} rows." });

    /// <summary>Adds a problem or, by its code, a remark.</summary>
    public void Add(SeedProblem problem)
    {
        if (SeedRules.IsRemark(problem.Code))
        {
            var alike = (problem.Code, problem.File, problem.Column);
            _remarks[alike] = _remarks.TryGetValue(alike, out var remark)
                ? new Remark(remark.First, remark.Count + 1)
                : new Remark(problem, 1);
        }
        else if (_problems.Count < MostProblems)
        {
            _problems.Add(problem);
        }
        else
        {
            Unlisted++;
        }
    }

    private readonly record struct Remark(SeedProblem First, int Count);
}
