using ChainMatch.Features;

namespace ChainMatch.Ranking;

/// <summary>A candidate as a ranker sees it.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Features">Its features for the segment and region in question.</param>
public sealed record FeaturedCandidate(string EnterpriseId, FeatureVector Features);

/// <summary>Puts the candidates of one segment in one region in order and says why.</summary>
public interface IMatchRanker
{
    /// <summary>The model, such as <c>baseline-1</c>.</summary>
    string ModelId { get; }

    /// <summary>
    /// Ranks candidates by raw score (9 decimals) descending, then enterprise id (ordinal); ranks are 1, 2, … without
    /// gaps. For every candidate base + Σ contributions = raw score, to 1e-6. Thread-safe.
    /// </summary>
    IReadOnlyList<RankedCandidate> Rank(IReadOnlyCollection<FeaturedCandidate> candidates);
}

/// <summary>A candidate in its place, with the parts that its score is made of.</summary>
public sealed record RankedCandidate
{
    /// <summary>The enterprise.</summary>
    public required string EnterpriseId { get; init; }

    /// <summary>Place in the list, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The raw score of an enterprise without any feature.</summary>
    public required double Base { get; init; }

    /// <summary>base + Σ contributions.</summary>
    public required double RawScore { get; init; }

    /// <summary>The raw score if every unknown feature were at its best.</summary>
    public required double Ceiling { get; init; }

    /// <summary>0 to 100: the share of the reference set that has a lower raw score, ties by half.</summary>
    public required double Score { get; init; }

    /// <summary>What it means.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Whether it stands below the tenth place and its ceiling passes that place's raw score.</summary>
    public required bool WorthACall { get; init; }

    /// <summary>All features in the order of the catalogue; an unknown one has a null value and 0 points.</summary>
    public required IReadOnlyList<Contribution> Contributions { get; init; }

    /// <summary>How many real outcomes stand behind the score; 0 when it rests on judgement.</summary>
    public required int OutcomesBehind { get; init; }
}
