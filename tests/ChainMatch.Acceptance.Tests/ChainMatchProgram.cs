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

    internal async Task<Run> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var data = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var words = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Run(process.ExitCode, await data, await words);
    }

    internal Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Assembly, .. arguments])
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
