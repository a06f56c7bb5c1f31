using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace ChainMatch.Acceptance.Tests;

public sealed class ReadmeTests
{
    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Every_command_of_the_readme_runs()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The blocks are written for a shell; run it on Linux or macOS.");
        using var scratch = new Scratch();
        var blocks = await ReadmeBlocks.OfAsync("sh");

        var failures = new List<string>();
        foreach (var block in blocks)
        {
            var (exitCode, output) = await ReadmeShell.RunAsync(block.Replace("5080", FreePort(), StringComparison.Ordinal), scratch);
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

        Assert.Equal(["echo 1\necho 2"], ReadmeBlocks.Of("sh", lines));
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
