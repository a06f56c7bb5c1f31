namespace ChainMatch.Storage.Snapshot;

/// <summary>
/// The form in which names and products are compared: full-width forms (U+FF01 to U+FF5E, U+3000) become ASCII, then
/// lower case. That is what NFKC does to the names of enterprises; NFKC itself is not there under invariant
/// globalization.
/// </summary>
public static class SearchText
{
    private const char FullWidthFirst = '\uFF01';
    private const char FullWidthLast = '\uFF5E';
    private const char IdeographicSpace = '\u3000';

    /// <summary>The folded form of a text; texts are the same word when their folded forms are equal.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        foreach (var (index, letter) in source.Index())
        {
            folded[index] = char.ToLowerInvariant(letter switch
            {
                >= FullWidthFirst and <= FullWidthLast => (char)(letter - FullWidthFirst + '!'),
                IdeographicSpace => ' ',
                _ => letter,
            });
        }
    });
}
