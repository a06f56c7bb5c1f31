using ChainMatch.Seeds.Placements;

namespace ChainMatch.ML.Rankers;

/// <summary>
/// Counts how many placements before the cut each candidate has in the scopes around a query, rolled up to ancestors.
/// It holds one query's counts for each scope and counts anew only where a query leads elsewhere; it is not for several
/// threads at once.
/// </summary>
public sealed class ScopeCounts
{
    private readonly TrainingPart _training;
    private readonly PlacementIndex _byRegion;
    private readonly PlacementIndex _bySegment;
    private readonly CandidateCounts?[] _held = new CandidateCounts?[Scope.Count];

    internal ScopeCounts(TrainingPart training)
    {
        _training = training;
        _byRegion = new PlacementIndex(
            training, training.Regions, placement => placement.Region, training.Segments, placement => placement.Segment);
        _bySegment = new PlacementIndex(
            training, training.Segments, placement => placement.Segment, training.Regions, placement => placement.Region);
        Classes = new CandidateClasses(Find(Scope.All, default)!.Counts);
    }

    /// <summary>The candidates by the number of their placements.</summary>
    public CandidateClasses Classes { get; }

    /// <summary>Whether counts are those of all placements, though their scope is a narrower one.</summary>
    internal bool AreOfAll(CandidateCounts counts) => counts.Total == _training.Placements.Count;

    /// <summary>The counts of a scope around a query; null when the scope is absent because there is no parent.</summary>
    /// <returns>Counts that stay as they are until the scope is asked for around another query.</returns>
    public CandidateCounts? Find(Scope scope, QueryKey query)
    {
        if (!Scope.TryReach(_training.Regions, query.Region, scope.Region, out var region)
            || !Scope.TryReach(_training.Segments, query.Segment, scope.Segment, out var segment))
        {
            return null;
        }

        ref var held = ref _held[scope.Index];
        if (held is null || held.Nodes != (region, segment))
        {
            held ??= new CandidateCounts(_training.Candidates.Count);
            held.Restart((region, segment));
            Count(held, region, segment);
        }

        return held;
    }

    private void Count(CandidateCounts counts, int region, int segment)
    {
        if (region == CodeTree.None)
        {
            _bySegment.Count(counts, segment, CodeTree.None);
        }
        else if (segment == CodeTree.None || _byRegion.SizeOf(region) < _bySegment.SizeOf(segment))
        {
            _byRegion.Count(counts, region, segment);
        }
        else
        {
            _bySegment.Count(counts, segment, region);
        }
    }
}
