using ChainMatch.Seeds.Placements;

namespace ChainMatch.ML.Rankers;

/// <summary>What is known before a cut: all that a ranker may learn from.</summary>
public sealed class TrainingPart
{
    private readonly int[] _candidateOf;
    private readonly Lazy<ScopeCounts> _counts;

    /// <summary>Takes the placements before a cut.</summary>
    /// <param name="set">The data set.</param>
    /// <param name="cut">The first day that is not known.</param>
    public TrainingPart(PlacementSet set, DateOnly cut)
    {
        (Regions, Segments, Cut) = (set.Regions, set.Segments, cut);
        Placements = [.. set.Placements.TakeWhile(placement => placement.Date < cut)];
        Candidates = [.. Placements.Select(placement => placement.Enterprise).Distinct().Order()];
        _candidateOf = new int[set.Enterprises.Count];
        Array.Fill(_candidateOf, CodeTree.None);
        foreach (var (index, enterprise) in Candidates.Index())
        {
            _candidateOf[enterprise] = index;
        }

        _counts = new Lazy<ScopeCounts>(() => new ScopeCounts(this));
    }

    /// <summary>The first day that is not known.</summary>
    public DateOnly Cut { get; }

    /// <summary>The regions.</summary>
    public CodeTree Regions { get; }

    /// <summary>The segments.</summary>
    public CodeTree Segments { get; }

    /// <summary>The placements before the cut, oldest first.</summary>
    public IReadOnlyList<Placement> Placements { get; }

    /// <summary>The candidates of every query: the distinct enterprises of the placements, in ordinal order of their
    /// ids, by their number in <see cref="PlacementSet.Enterprises"/>.</summary>
    public IReadOnlyList<int> Candidates { get; }

    /// <summary>How often candidates occur near a query; shared by the rankers of an evaluation.</summary>
    public ScopeCounts Counts => _counts.Value;

    /// <summary>The place of an enterprise among the candidates; negative when it is none.</summary>
    public int CandidateOf(int enterprise) => _candidateOf[enterprise];
}
