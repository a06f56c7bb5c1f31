using System.Globalization;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Wording;

/// <summary>Figures and lists as the texts write them.</summary>
internal static class Phrase
{
    private const int FewestDecimals = 2;
    private const int MostDecimals = 9;

    /// <summary>A published figure, as it was published.</summary>
    public static string Number(double figure) => figure.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A computed figure to four decimals, without zeros at its end.</summary>
    public static string Computed(double figure) => figure.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>
    /// A figure beside its threshold, <c>0.33 &lt; 0.80</c>, with as many decimals as show the difference.
    /// </summary>
    public static string Against(double figure, double threshold)
    {
        var decimals = FewestDecimals;
        while (decimals < MostDecimals && figure != threshold && Written(figure) == Written(threshold))
        {
            decimals++;
        }

        return $"{Written(figure)} {(figure < threshold && Written(figure) != Written(threshold) ? "<" : "≥")} "
            + Written(threshold);

        string Written(double one) => one.ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }

    /// <summary>Two decimals, for figures that stand without a threshold.</summary>
    public static string Rough(double figure) => figure.ToString("F2", CultureInfo.InvariantCulture);

    /// <summary>Texts one after the other.</summary>
    public static LocalizedText Join(IEnumerable<LocalizedText> texts, string zhBetween, string enBetween)
    {
        List<LocalizedText> all = [.. texts];
        return new LocalizedText(
            string.Join(zhBetween, all.Select(text => text.Zh)), string.Join(enBetween, all.Select(text => text.En)));
    }

    /// <summary>Names in a list.</summary>
    public static LocalizedText List(IEnumerable<LocalizedText> names) => Join(names, "、", ", ");
}
