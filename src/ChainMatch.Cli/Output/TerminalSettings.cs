using System.Globalization;

namespace ChainMatch.Cli.Output;

/// <summary>How the two streams are shown.</summary>
/// <param name="Width">Cells in a line of data; lines longer than that are wrapped inside their column.</param>
/// <param name="Colors">Whether data may carry colour codes.</param>
/// <param name="WordsAreWatched">Whether a person watches the words, so that progress is worth showing.</param>
internal sealed record TerminalSettings(int Width, bool Colors, bool WordsAreWatched)
{
    /// <summary>A row stays a line when nobody watches: whoever reads it next wants rows.</summary>
    private const int Unwrapped = 2000;

    /// <summary>Looks at the streams of this process, <c>NO_COLOR</c>, <c>TERM</c> and <c>COLUMNS</c>.</summary>
    internal static TerminalSettings OfProcess()
    {
        var isPlain = Console.IsOutputRedirected
            || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") is "dumb";
        return new TerminalSettings(WidthOfProcess(), !isPlain, !Console.IsErrorRedirected);
    }

    private static int WidthOfProcess()
    {
        var asked = Environment.GetEnvironmentVariable("COLUMNS");
        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns >= 40)
        {
            return columns;
        }

        return Console.IsOutputRedirected || Console.WindowWidth < 40 ? Unwrapped : Console.WindowWidth;
    }
}
