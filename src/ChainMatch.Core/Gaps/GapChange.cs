using ChainMatch.Model;

namespace ChainMatch.Gaps;

/// <summary>A segment whose state differs between two views.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Before">Its gap in the first view.</param>
/// <param name="After">Its gap in the second view.</param>
/// <param name="Because">What moved it, in words; never empty.</param>
/// <param name="Facts">The facts that count in one view and not in the other, of what moved it; by id.</param>
public sealed record GapChange(
    Segment Segment, Gap Before, Gap After, IReadOnlyList<LocalizedText> Because, IReadOnlyList<GapFact> Facts);

/// <summary>A segment whose state or list other parameters would change.</summary>
/// <param name="Before">Its gap now.</param>
/// <param name="After">Its gap with the other parameters.</param>
public sealed record GapFlip(Gap Before, Gap After);
