using ChainMatch.Storage;

namespace ChainMatch.Candidates;

/// <summary>An enterprise that could come, with the routes that led to it.</summary>
/// <param name="Dossier">What is known of it.</param>
/// <param name="Routes">The routes, as far as they were known; never empty.</param>
internal sealed record Candidate(Dossier Dossier, IReadOnlyList<RouteHit> Routes);

/// <summary>Who could fill a segment in a region.</summary>
internal sealed record CandidateSet
{
    /// <summary>Enterprises from outside, by id.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>Who was left out and why, by id.</summary>
    public required IReadOnlyList<Exclusion> Excluded { get; init; }

    /// <summary>Firms already here, in order.</summary>
    public required IReadOnlyList<LocalFirm> Local { get; init; }

    /// <summary>How many enterprises each route left out for its limit.</summary>
    public required IReadOnlyDictionary<RouteKind, int> LeftOut { get; init; }

    /// <summary>All enterprises on the paths of the routes, and their parents, by id.</summary>
    public required IReadOnlyDictionary<string, Dossier> Dossiers { get; init; }
}
