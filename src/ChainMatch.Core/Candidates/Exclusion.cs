using ChainMatch.Model;

namespace ChainMatch.Candidates;

/// <summary>An enterprise that is no candidate, and why.</summary>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Reason">Why it was left out.</param>
public sealed record Exclusion(Enterprise Enterprise, LocalizedText Reason);
