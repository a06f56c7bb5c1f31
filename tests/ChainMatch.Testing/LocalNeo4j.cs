using System.Diagnostics;

namespace ChainMatch.Testing;

/// <summary>
/// A server that the tests start in a temporary folder. A guard process ends it and deletes the folder as soon as its
/// standard input closes: when we close it, and also when the test process is killed.
/// </summary>
internal sealed class LocalNeo4j : IAsyncDisposable
{
    internal const string User = "neo4j";
    internal const string Password = "chainmatch-test";

    private const string GuardText = """cat >/dev/null; "$0" stop "$1" --kill; rm -rf "$1" """;

    private readonly string _script;
    private readonly string _folder;
    private readonly Process _guard;

    private LocalNeo4j(string script, string folder)
    {
        _script = script;
        _folder = folder;
        _guard = Process.Start(new ProcessStartInfo("setsid", ["bash", "-c", GuardText, script, folder])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
        })!;
    }

    internal Uri Url { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>The program that starts a server; null when it is not there.</summary>
    internal static string? Script
    {
        get
        {
            var shared = Environment.GetEnvironmentVariable("CHAINMATCH_SHARED")
                ?? Path.Combine(Checkout, "..", "shared");
            var script = Path.GetFullPath(Path.Combine(shared, "neo4j", "server"));
            return File.Exists(script) ? script : null;
        }
    }

    internal static bool HasJava => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "java")));

    internal static async Task<LocalNeo4j> StartAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("chainmatch-neo4j-").FullName;
        var server = new LocalNeo4j(Script ?? throw new InvalidOperationException("There is no server."), folder);
        try
        {
            await server.RunAsync([], cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    internal async Task RestartAsync(string[] options, CancellationToken cancellationToken)
    {
        if (File.Exists(Path.Combine(_folder, "run", "pid")))
        {
            // A server that was killed has to write before it answers, which a read-only one may not.
            await (options is [] ? StopAsync(cancellationToken) : CallAsync(["stop", _folder], cancellationToken));
        }

        await RunAsync(["--http", $"{Url.Port}", .. options], cancellationToken);
    }

    internal Task StopAsync(CancellationToken cancellationToken) =>
        CallAsync(["stop", _folder, "--kill"], cancellationToken);

    public async ValueTask DisposeAsync()
    {
        _guard.StandardInput.Close();
        await _guard.WaitForExitAsync();
        _guard.Dispose();
    }

    private async Task RunAsync(string[] options, CancellationToken cancellationToken)
    {
        string[] start = ["start", _folder, "--heap", "700", "--pagecache", "100", "--password", Password, .. options];
        var answer = await CallAsync(start, cancellationToken);
        var url = answer.Split('\n').Single(line => line.StartsWith("url=", StringComparison.Ordinal));
        Url = new Uri(url["url=".Length..]);
    }

    private async Task<string> CallAsync(string[] arguments, CancellationToken cancellationToken)
    {
        using var call = Process.Start(new ProcessStartInfo(_script, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = call.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = await call.StandardError.ReadToEndAsync(cancellationToken);
        await call.WaitForExitAsync(cancellationToken);
        return call.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{_script} {arguments[0]} ended with {call.ExitCode}: {errors}");
    }

    private static string Checkout
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ChainMatch.sln")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName ?? throw new InvalidOperationException("No folder above the tests holds ChainMatch.sln.");
        }
    }
}
