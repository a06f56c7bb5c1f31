using ChainMatch.Model;

namespace ChainMatch.Api.Schema;

/// <summary>Texts in the language that a field is asked for; Chinese unless it is asked for another.</summary>
internal static class Texts
{
    internal static string In(this LocalizedText text, Language? language) => text.In(language ?? Language.Zh);

    internal static IReadOnlyList<string> In(this IReadOnlyList<LocalizedText> texts, Language? language) =>
        [.. texts.Select(text => text.In(language))];
}
