using System.Text.RegularExpressions;
using ChainMatch.Model;

namespace ChainMatch.Seeds.Validation;

/// <summary>The forms of ids and codes.</summary>
internal static partial class IdForm
{
    /// <summary>Whether a text has the form of an id.</summary>
    internal static bool Holds(string text) => Form().IsMatch(text);

    /// <summary>Whether a segment's code begins with its chain's code; true when either is missing.</summary>
    internal static bool HasCodeOfChain(this Segment segment) => segment.Code is null || segment.Chain is null
        || segment.Code.StartsWith(segment.Chain + "-", StringComparison.Ordinal);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
