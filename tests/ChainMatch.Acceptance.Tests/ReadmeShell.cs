using System.Diagnostics;
using System.Runtime.Versioning;

namespace ChainMatch.Acceptance.Tests;

/// <summary>Runs a block of the readme as a reader would type it.</summary>
[UnsupportedOSPlatform("windows")]
internal static class ReadmeShell
{
    internal static async Task<(int ExitCode, string Output)> RunAsync(string block, Scratch scratch)
    {
        PutOnPath(scratch);
        var script = $"set -euo pipefail\ntrap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n{block}\n";
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{scratch.Folder}:{start.Environment["PATH"]}";
        start.Environment["CHAINMATCH__STORE"] = $"sqlite:{scratch.PathTo("readme.db")}";
        start.Environment["TMPDIR"] = scratch.Folder;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    // What the readme calls chainmatch: the program that the tests were built with.
    private static void PutOnPath(Scratch scratch)
    {
        var command = scratch.PathTo("chainmatch");
        var program = Path.Combine(AppContext.BaseDirectory, "chainmatch.dll");
        File.WriteAllText(command, $"#!/bin/sh\nexec dotnet exec '{program}' \"$@\"\n");
        File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
    }
}
