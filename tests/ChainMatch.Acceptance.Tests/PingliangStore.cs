[assembly: AssemblyFixture(typeof(ChainMatch.Acceptance.Tests.PingliangStore))]

namespace ChainMatch.Acceptance.Tests;

/// <summary>A store that the program filled with the seeds of the first city, for tests that only read.</summary>
public sealed class PingliangStore : IAsyncLifetime
{
    private readonly Scratch _scratch = new();

    /// <summary>Where it is.</summary>
    public string Address => $"sqlite:{_scratch.PathTo("pingliang.db")}";

    public async ValueTask InitializeAsync()
    {
        var run = await ChainMatchProgram.RunAsync(_scratch, "seed", "import", Repository.Seeds, "--store", Address);
        Assert.True(run.ExitCode is 0, run.Data + run.Words);
    }

    public ValueTask DisposeAsync()
    {
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the program on it.</summary>
    internal Task<Run> RunAsync(params string[] arguments) =>
        ChainMatchProgram.RunAsync(_scratch, [.. arguments, "--store", Address]);
}
