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

    /// <summary>
    /// It is parent or sister of a local enterprise (以商招商): PARENT_OF_LOCAL, or joined to such a parent by one tie
    /// GROUP, whichever of the two has it.
    /// </summary>
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
/// Asks who could fill a segment in a region (with the places in it). Routes are independent of each other: the same
/// enterprise may come by several, firms already here among them.
/// <list type="bullet">
/// <item>Routes by tie, contact or project count only within the segment's chain: the tie's other end is a segment of
/// the chain; or an enterprise with a site in the region that operates a segment of the chain; or a place, the region
/// or one in it, and the enterprise that has the tie has itself a capability or a project (record type SINGLE) in the
/// chain. HOMETOWN_TIE counts only the last, GROUP_TIE only the second.</item>
/// <item>Projects count when their record type is SINGLE; for INVESTS_NEARBY also LOST and WITHDRAWN do not.</item>
/// <item>Products and keywords are equal with full-width forms as ASCII and in lower case.</item>
/// </list>
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
    /// Per route at most so many enterprises: those with more of the segment's keywords among the products of their
    /// capabilities, then with the better capability on their paths by confidence (without any last), then with more
    /// employees (unknown last), then with the smaller id.
    /// </summary>
    public int LimitPerRoute { get; init; } = 500;
}

/// <summary>The answer: hits ordered by route, then by the path, node by node (ordinal).</summary>
/// <param name="Hits">For each enterprise and route every path, once.</param>
/// <param name="LeftOut">How many enterprises each route left out for its limit; absent for none.</param>
public sealed record CandidateHits(IReadOnlyList<RouteHit> Hits, IReadOnlyDictionary<RouteKind, int> LeftOut);

/// <summary>An enterprise reached along a route.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Route">The route.</param>
/// <param name="NodeIds">
/// The path by node ids, from the enterprise to the segment; consecutive equal nodes count once. CAPABLE
/// enterprise–segment; ADJACENT and PRODUCT_MATCH enterprise–its segment–segment; ties enterprise–local enterprise–its
/// segment of the chain–segment, enterprise–segment of the chain–segment or enterprise–place–segment; a member of a
/// parent's group before the parent; projects enterprise–project–its segment of the chain–segment; LOCAL_EXPANSION
/// enterprise–site–its segment–segment.
/// </param>
/// <param name="FactIds">
/// The ids of all facts that make the path, step by step, those of one step by id: ties, capabilities, projects, sites,
/// operations; last the supply links that join a neighbour to the segment. A path by a place ends with the enterprise's
/// own capabilities, then projects, in the chain.
/// </param>
public sealed record RouteHit(
    string EnterpriseId, RouteKind Route, IReadOnlyList<string> NodeIds, IReadOnlyList<string> FactIds);
