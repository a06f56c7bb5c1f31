using System.Globalization;
using ChainMatch.Storage;

namespace ChainMatch.Cli.Output;

/// <summary>One line that tells how far an import is and is gone when it ends; nothing when nobody watches.</summary>
internal sealed class ProgressLine(Screen screen, TimeProvider time) : IProgress<ImportProgress>, IDisposable
{
    /// <summary>Takes away what stands on the line.</summary>
    internal const string Clear = "\r\u001b[2K";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private long _last = time.GetTimestamp();

    /// <summary>Shows how far it is, at most ten times a second.</summary>
    public void Report(ImportProgress value)
    {
        if (screen.IsWatched && time.GetElapsedTime(_last) >= Pause)
        {
            _last = time.GetTimestamp();
            screen.Draw(string.Create(
                CultureInfo.InvariantCulture, $"{Clear}{value.Step}: {value.Done} / {value.Total}"));
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (screen.IsWatched)
        {
            screen.Draw(Clear);
        }
    }
}
