using System.Text.RegularExpressions;
using ChainMatch.Model;
using FluentValidation;

namespace ChainMatch.Seeds.Validation.Rules;

/// <summary>Rules of identifiers: credit codes (GB 32100-2015) and listing codes. Names are free.</summary>
internal sealed partial class IdentifierRules : FactRules<Identifier>
{
    private const string CreditCodeScheme = "USCC";
    private const string ListingScheme = "LISTING";
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int CreditCodeLength = 18;

    internal IdentifierRules()
    {
        Or(
            RuleFor(row => row.Value)
                .Must((row, value) => row.Scheme != CreditCodeScheme || value is null || IsCreditCode(value)),
            SeedRules.CreditCode,
            row => $"'{row.Value}' is no credit code: {CreditCodeFault(row.Value)}. Copy the 18 characters again.",
            nameof(Identifier.Value), nameof(Identifier.Scheme));
        Or(
            RuleFor(row => row.Value)
                .Must((row, value) => row.Scheme != ListingScheme || value is null || Listing().IsMatch(value)),
            SeedRules.ListingCode,
            row => $"'{row.Value}' is no listing code; write it like 002738.SZ, 600519.SH, 830799.BJ or 0700.HK.",
            nameof(Identifier.Value), nameof(Identifier.Scheme));
    }

    private static bool IsCreditCode(string value) =>
        value.Length == CreditCodeLength && value.All(Alphabet.Contains) && value[^1] == CheckCharacter(value);

    private static string CreditCodeFault(string value) => value.Length != CreditCodeLength
        ? $"it has {value.Length} characters"
        : !value.All(Alphabet.Contains)
            ? "it has characters other than digits and the letters A-Y without I, O, S, V"
            : $"its check character by GB 32100-2015 would be {CheckCharacter(value)}";

    /// <summary>GB 32100-2015: the weights are the powers of 3 modulo 31.</summary>
    private static char CheckCharacter(string value)
    {
        var (sum, weight) = (0, 1);
        foreach (var letter in value[..^1])
        {
            sum += Alphabet.IndexOf(letter, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }

        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }

    [GeneratedRegex(@"^(?:[0-9]{6}\.(?:SH|SZ|BJ)|[0-9]{4,5}\.HK)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Listing();
}
