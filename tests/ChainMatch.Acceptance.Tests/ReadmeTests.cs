using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace ChainMatch.Acceptance.Tests;

public sealed class ReadmeTests
{
    private const string Exempt = "not run here";

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Every_command_of_the_readme_runs()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The blocks are written for a shell; run it on Linux or macOS.");
        using var scratch = new Scratch();
        PutOnPath(scratch);
        var blocks = Blocks(await File.ReadAllLinesAsync(
            Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken));

        var failures = new List<string>();
        foreach (var block in blocks)
        {
            var (exitCode, output) = await RunAsync(block, scratch);
            if (exitCode is not 0)
            {
                failures.Add($"{block}\nended with {exitCode}:\n{output}");
            }
        }

        Assert.NotEmpty(blocks);
        Assert.True(failures is [], string.Join("\n\n", failures));
    }

    [Fact]
    public void A_block_is_run_unless_it_says_that_it_is_not()
    {
        string[] lines = ["```sh", "echo 1", "echo 2", "```", "```text", "out", "```", "```sh not run here", "exit 1", "```"];

        Assert.Equal(["echo 1\necho 2"], Blocks(lines));
    }

    private static List<string> Blocks(IEnumerable<string> lines)
    {
        var (blocks, block, isRun) = (new List<string>(), (List<string>?)null, false);
        foreach (var line in lines)
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                block?.Add(line);
            }
            else if (block is null)
            {
                block = [];
                isRun = line[3..].Split(' ')[0] is "sh" && !line.Contains(Exempt, StringComparison.Ordinal);
            }
            else
            {
                if (isRun)
                {
                    blocks.Add(string.Join('\n', block));
                }

                block = null;
            }
        }

        return blocks;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string block, Scratch scratch)
    {
        var script = $"set -euo pipefail\ntrap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n{block}\n";
        var start = new ProcessStartInfo("bash", ["-c", script.Replace("5080", FreePort(), StringComparison.Ordinal)])
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
    [UnsupportedOSPlatform("windows")]
    private static void PutOnPath(Scratch scratch)
    {
        var command = scratch.PathTo("chainmatch");
        var program = Path.Combine(AppContext.BaseDirectory, "chainmatch.dll");
        File.WriteAllText(command, $"#!/bin/sh\nexec dotnet exec '{program}' \"$@\"\n");
        File.SetUnixFileMode(command, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
