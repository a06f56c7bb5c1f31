using System.Diagnostics.CodeAnalysis;
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

    /// <summary>
    /// The query for texts that hold a part: its longest run of Chinese characters and its longest run of Latin letters
    /// and digits, the latter anywhere within a word. Null when neither has two characters that an index knows.
    /// </summary>
    internal static string? OfPart(string text)
    {
        var folded = SearchText.Fold(text);
        string?[] clauses = [Quoted(Run(folded, IsHan)), Within(Run(folded, char.IsAsciiLetterOrDigit))];
        var query = string.Join(" AND ", clauses.OfType<string>());
        return query is "" ? null : query;
    }

    private static string? Run(string text, Func<char, bool> isOf)
    {
        var run = new string([.. text.Select(letter => isOf(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .MaxBy(part => part.Length);
        return run is { Length: > 1 } ? run : null;
    }

    // A word that the analyser drops may hold it.
    private static string? Within(string? run) =>
        run is null || Dropped.Any(word => word.Contains(run, StringComparison.Ordinal)) ? null : $"*{run}*";

    private static bool IsHan(char letter) => letter is >= HanFirst and <= HanLast;

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Quoted(string? text) => text is null
        ? null
        : $"\"{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
