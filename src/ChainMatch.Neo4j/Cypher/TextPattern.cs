using System.Globalization;
using System.Text;
using ChainMatch.Storage.Snapshot;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>
/// Regular expressions that a text matches exactly when its folded form (<see cref="SearchText"/>) is, or holds, that of
/// another: each character becomes the class of those that fold to the same, written as code units, so that nothing of
/// what a user typed is taken for syntax.
/// </summary>
internal static class TextPattern
{
    private static readonly Lazy<ILookup<char, char>> Unfolded = new(() =>
        Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit)
            .ToLookup(letter => SearchText.Fold(letter.ToString())[0]));

    /// <summary>Matches the texts that are a text, folded.</summary>
    internal static string Whole(string text)
    {
        var pattern = new StringBuilder();
        foreach (var letter in SearchText.Fold(text))
        {
            var same = Unfolded.Value[letter].Select(unit => string.Create(CultureInfo.InvariantCulture, $@"\u{(int)unit:X4}"));
            pattern.Append(char.IsSurrogate(letter) ? same.Single() : $"[{string.Concat(same)}]");
        }

        return pattern.ToString();
    }

    /// <summary>Matches the texts that hold a text, folded.</summary>
    internal static string Within(string text) => $"(?s).*{Whole(text)}.*";
}
