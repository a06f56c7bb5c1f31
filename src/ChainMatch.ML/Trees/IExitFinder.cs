namespace ChainMatch.ML.Trees;

/// <summary>
/// Finds where rows leave the trees. All ways of doing it give the same exits; a NaN, which no table holds, would go
/// left.
/// </summary>
internal interface IExitFinder
{
    /// <summary>How many rows are walked through the trees together: a multiple of 4.</summary>
    int BlockRows { get; }

    /// <summary>Finds the exits of a block of rows.</summary>
    /// <param name="rows">1 to <see cref="BlockRows"/> rows, one after the other.</param>
    /// <param name="exits">
    /// Per tree <see cref="BlockRows"/> masks, one per row; the leading zeros of a mask are the place of the leaf, from
    /// left to right. Masks beyond the last row are without meaning, but name a leaf.
    /// </param>
    void Find(ReadOnlySpan<float> rows, Span<uint> exits);
}
