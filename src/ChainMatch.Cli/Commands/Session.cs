using System.CommandLine;
using ChainMatch.Cli.Output;

namespace ChainMatch.Cli.Commands;

/// <summary>One run of a command: where it writes, in which form, about which store.</summary>
internal sealed class Session : IAsyncDisposable
{
    internal Session(ParseResult parsed)
    {
        var streams = parsed.InvocationConfiguration;
        Format = parsed.GetValue(GlobalOptions.Format);
        Address = GlobalOptions.AddressOf(parsed);
        Screen = new Screen(
            streams.Output, streams.Error, TerminalSettings.OfProcess(), parsed.GetValue(GlobalOptions.Lang));
    }

    /// <summary>How results are printed.</summary>
    internal OutputFormat Format { get; }

    /// <summary>The address of the store.</summary>
    internal string Address { get; }

    /// <summary>Where it writes.</summary>
    internal Screen Screen { get; }

    /// <summary>Closes what was opened.</summary>
    public ValueTask DisposeAsync()
    {
        Screen.Flush();
        return ValueTask.CompletedTask;
    }
}
