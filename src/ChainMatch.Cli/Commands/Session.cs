using System.CommandLine;
using ChainMatch.Api;
using ChainMatch.Cli.Output;
using ChainMatch.Hosting;
using ChainMatch.Model;
using ChainMatch.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChainMatch.Cli.Commands;

/// <summary>One run of a command: where it writes, in which form, about which store.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly Lazy<ServiceProvider> _services;

    internal Session(ParseResult parsed, ChainMatchOptions options)
    {
        var streams = parsed.InvocationConfiguration;
        Format = parsed.GetValue(GlobalOptions.Format);
        Options = options;
        Screen = new Screen(
            streams.Output, streams.Error, TerminalSettings.OfProcess(), parsed.GetValue(GlobalOptions.Lang));
        _services = new Lazy<ServiceProvider>(() => new ServiceCollection()
            .AddSingleton<IProgress<LocalizedText>>(new Notices(Screen))
            .AddChainMatch(options)
            .AddChainMatchApi()
            .BuildServiceProvider());
    }

    /// <summary>How results are printed.</summary>
    internal OutputFormat Format { get; }

    /// <summary>What it works on.</summary>
    internal ChainMatchOptions Options { get; }

    /// <summary>The address of the store.</summary>
    internal StoreAddress Address => Options.Store;

    /// <summary>Where it writes.</summary>
    internal Screen Screen { get; }

    /// <summary>The store, opened when it is first asked for.</summary>
    internal IGraphStore Store => Get<IGraphStore>();

    /// <summary>A part of ChainMatch that works on the store.</summary>
    internal T Get<T>()
        where T : notnull => _services.Value.GetRequiredService<T>();

    /// <summary>Sends what was written and closes the store.</summary>
    public async ValueTask DisposeAsync()
    {
        Screen.Flush();
        if (_services.IsValueCreated)
        {
            await _services.Value.DisposeAsync();
        }
    }
}
