namespace ChainMatch.Storage;

/// <summary>Why an enterprise is a candidate for a gap.</summary>
public enum RouteKind
{
    /// <summary>It has a capability of the segment (makes this elsewhere).</summary>
    Capable,

    /// <summary>It has a capability of a direct supplier or customer of the segment (vertical extension).</summary>
    Adjacent,

    /// <summary>It supplies a local enterprise (tie SUPPLIER_OF_LOCAL).</summary>
    SuppliesLocal,

    /// <summary>It buys from a local enterprise (tie BUYER_OF_LOCAL).</summary>
    BuysFromLocal,

    /// <summary>It is parent or sister of a local enterprise (以商招商): PARENT_OF_LOCAL, or the group tied to such a parent.</summary>
    GroupTie,

    /// <summary>A product of one of its capabilities, of whatever segment, is a keyword of this segment.</summary>
    ProductMatch,

    /// <summary>It has a tie HOMETOWN to the region or a place in it (归雁).</summary>
    HometownTie,

    /// <summary>Cooperation, visits, talks, a promotion meeting, or a project of its own in the region.</summary>
    PastContact,

    /// <summary>It placed something of this chain elsewhere in the province, and its home is known.</summary>
    InvestsNearby,

    /// <summary>It has a site in the region that operates the segment or a neighbour of it: already here.</summary>
    LocalExpansion,
}

/// <summary>
/// Asks who could fill a segment in a region. Routes by tie, contact or nearby project count only within the segment's
/// chain: the other end of the tie (a local enterprise or a segment) works in the chain, or, where the other end is a
/// place, the enterprise itself has a capability or a project in the chain.
/// </summary>
public sealed record CandidateQuery
{
    /// <summary>The segment to fill.</summary>
    public required string Segment { get; init; }

    /// <summary>The region to fill it in; places below it are part of it.</summary>
    public required string Region { get; init; }

    /// <summary>The routes to look along.</summary>
    public required IReadOnlyCollection<RouteKind> Routes { get; init; }

    /// <summary>
    /// Per route at most so many enterprises: those with more matching products, then higher confidence of the best
    /// matching capability, then more employees (unknown last), then the smaller id.
    /// </summary>
    public int LimitPerRoute { get; init; } = 500;
}

/// <summary>The answer: hits ordered by route, enterprise id, path.</summary>
/// <param name="Hits">For each enterprise and route every path.</param>
/// <param name="LeftOut">How many enterprises each route left out for its limit; routes that left out none are absent.</param>
public sealed record CandidateHits(IReadOnlyList<RouteHit> Hits, IReadOnlyDictionary<RouteKind, int> LeftOut);

/// <summary>An enterprise reached along a route.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Route">The route.</param>
/// <param name="NodeIds">
/// The path by node ids, from the enterprise to the segment: CAPABLE enterprise–segment; ADJACENT enterprise–neighbour–
/// segment; ties enterprise–local enterprise–its segment of the chain (–segment); INVESTS_NEARBY enterprise–project–its
/// segment (–segment). Consecutive equal nodes count once.
/// </param>
/// <param name="FactIds">The ids of the facts that make the path, in its order.</param>
public sealed record RouteHit(
    string EnterpriseId, RouteKind Route, IReadOnlyList<string> NodeIds, IReadOnlyList<string> FactIds);
