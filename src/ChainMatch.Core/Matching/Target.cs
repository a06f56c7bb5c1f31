using ChainMatch.Candidates;
using ChainMatch.Model;
using ChainMatch.Ranking;
using ChainMatch.Storage;

namespace ChainMatch.Matching;

/// <summary>A target company for a segment in a region, with the parts that its score is made of.</summary>
public sealed record Target
{
    /// <summary>Place in the list, from 1, without gaps.</summary>
    public required int Rank { get; init; }

    /// <summary>The enterprise with all that is known of it.</summary>
    public required EnterpriseFacts Enterprise { get; init; }

    /// <summary>The segment to fill.</summary>
    public required Segment Segment { get; init; }

    /// <summary>The region to fill it in.</summary>
    public required Region Region { get; init; }

    /// <summary>0 to 100: the share of the frozen reference set that has a lower raw score, ties by half.</summary>
    public required double Score { get; init; }

    /// <summary>What its place means.</summary>
    public required Grade Grade { get; init; }

    /// <summary>base + Σ contributions, to 1e-6.</summary>
    public required double RawScore { get; init; }

    /// <summary>The raw score if every unknown feature were at its best.</summary>
    public required double Ceiling { get; init; }

    /// <summary>The raw score of an enterprise without any feature.</summary>
    public required double Base { get; init; }

    /// <summary>All eight features in the order of the weights; an unknown one has a null value and contributes 0.</summary>
    public required IReadOnlyList<Contribution> Contributions { get; init; }

    /// <summary>The features that are not known, by name.</summary>
    public required IReadOnlyList<string> UnknownFeatures { get; init; }

    /// <summary>Whether its ceiling passes the tenth place: worth a phone call to find out.</summary>
    public required bool WorthACall { get; init; }

    /// <summary>The routes that led to it.</summary>
    public required IReadOnlyList<Route> Routes { get; init; }

    /// <summary>How many real outcomes stand behind the score; 0 for the baseline.</summary>
    public required int OutcomesBehind { get; init; }

    /// <summary>The model that scored it.</summary>
    public required string ModelId { get; init; }

    /// <summary>How sure its best capability of the segment is; LOW without one.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>What must be checked before a visit (警示); they stand first among the reasons too.</summary>
    public required IReadOnlyList<LocalizedText> Warnings { get; init; }

    /// <summary>Why it stands where it stands, most weighty first; warnings before all.</summary>
    public required IReadOnlyList<LocalizedText> Reasons { get; init; }
}

/// <summary>A route that led to a candidate, as a path in the graph.</summary>
/// <param name="Kind">The route.</param>
/// <param name="NodeIds">The path by node ids, from the enterprise to the segment.</param>
/// <param name="FactIds">The facts that make it.</param>
/// <param name="Text">The path in words.</param>
public sealed record Route(
    RouteKind Kind, IReadOnlyList<string> NodeIds, IReadOnlyList<string> FactIds, LocalizedText Text);

/// <summary>The ranked targets of a segment in a region.</summary>
public sealed record TargetList
{
    /// <summary>The segment to fill.</summary>
    public required Segment Segment { get; init; }

    /// <summary>The region to fill it in.</summary>
    public required Region Region { get; init; }

    /// <summary>The day whose knowledge it rests on.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>All targets in order, grade D included.</summary>
    public required IReadOnlyList<Target> Targets { get; init; }

    /// <summary>Who was left out and why, by enterprise id.</summary>
    public required IReadOnlyList<Exclusion> Excluded { get; init; }

    /// <summary>Firms already here, in order; not scored. They come first for EXPAND and STRENGTHEN.</summary>
    public required IReadOnlyList<LocalFirm> LocalExpansion { get; init; }

    /// <summary>Whether fewer than three have grade A or B: too few known makers.</summary>
    public required bool TooFewMakers { get; init; }

    /// <summary>How many enterprises each route left out for its limit.</summary>
    public required IReadOnlyDictionary<RouteKind, int> LeftOut { get; init; }
}
