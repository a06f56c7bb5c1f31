using ChainMatch.Storage.Snapshot;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>
/// A quoted phrase for a full-text index of the analyser cjk. It finds every text that holds the phrase, and some more.
/// </summary>
internal static class ProductPhrase
{
    private const char HanFirst = '\u4E00';
    private const char HanLast = '\u9FFF';

    // What the analyser drops; a phrase of nothing else would find nothing.
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "a", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on",
        "or", "s", "such", "t", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will",
        "with", "www",
    };

    /// <summary>The phrase of a whole word; null when an index cannot find it.</summary>
    internal static string? Of(string word)
    {
        var folded = SearchText.Fold(word);
        var isFound = folded.Any(IsHan)
            || folded.Split(' ').Any(part => part.All(char.IsAsciiLetterOrDigit) && part is not "" && !Dropped.Contains(part));
        return isFound ? Quoted(folded) : null;
    }

    /// <summary>The phrase of the longest run of Chinese characters in a text; null when it has no two of them.</summary>
    internal static string? OfRun(string text)
    {
        var run = new string([.. text.Select(letter => IsHan(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .MaxBy(part => part.Length);
        return run is { Length: > 1 } ? Quoted(run) : null;
    }

    private static bool IsHan(char letter) => letter is >= HanFirst and <= HanLast;

    private static string Quoted(string text) =>
        $"\"{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
