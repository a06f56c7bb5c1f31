namespace ChainMatch.Import.Synthetic;

/// <summary>Credit codes (GB 32100-2015) of nobody: their place is 900000, which does not exist.</summary>
internal static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>The code of a number, with its check character.</summary>
    internal static string Of(int number)
    {
        var code = $"91900000{number:D9}";
        var (sum, weight) = (0, 1);
        foreach (var digit in code)
        {
            sum += Alphabet.IndexOf(digit, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }

        return code + Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }
}
