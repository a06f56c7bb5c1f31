using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ChainMatch.Acceptance.Tests;

/// <summary>How a run of the program ended.</summary>
internal sealed record Run(int ExitCode, string Data, string Words)
{
    internal JsonElement Json => JsonDocument.Parse(Data).RootElement;

    internal IEnumerable<string> Lines => Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the built program as a process of its own, as a user does.</summary>
internal sealed record ChainMatchProgram(string Folder)
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "chainmatch.dll");

    internal Dictionary<string, string?> Environment { get; } = [];

    /// <summary>Runs it in a folder with a store of its own.</summary>
    internal static async Task<Run> RunAsync(Scratch scratch, params string[] arguments) =>
        await new ChainMatchProgram(scratch.Folder).RunAsync(arguments);

    internal async Task<Run> RunAsync(params string[] arguments) => await EndAsync(Start(arguments));

    /// <summary>Runs it where no file may grow beyond a size.</summary>
    internal async Task<Run> RunWithLimitAsync(int kibibytes, params string[] arguments)
    {
        // The runtime maps its code through a large file unless it is told not to.
        Environment["DOTNET_EnableWriteXorExecute"] = "0";
        var script = $"ulimit -f {kibibytes}; exec dotnet exec \"$0\" \"$@\"";
        return await EndAsync(Start("bash", ["-c", script, Assembly, .. arguments]));
    }

    internal Process Start(params string[] arguments) => Start("dotnet", ["exec", Assembly, .. arguments]);

    private static async Task<Run> EndAsync(Process started)
    {
        using var process = started;
        process.StandardInput.Close();
        var data = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var words = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Run(process.ExitCode, await data, await words);
    }

    private Process Start(string file, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
