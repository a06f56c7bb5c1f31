namespace ChainMatch.Acceptance.Tests;

/// <summary>A text that is checked in beside the tests and reviewed when it changes.</summary>
internal static class Snapshot
{
    private const string Accept = "CHAINMATCH_ACCEPT";

    /// <summary>Holds an actual text to the one checked in; with CHAINMATCH_ACCEPT set it replaces it.</summary>
    internal static async Task HoldsAsync(string name, string actual)
    {
        var path = Path.Combine(Repository.Root, "tests", "ChainMatch.Acceptance.Tests", name);
        if (Environment.GetEnvironmentVariable(Accept) is { Length: > 0 })
        {
            await File.WriteAllTextAsync(path, actual, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(path), $"Set {Accept}=1 once to write {name}.");
        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), actual);
    }
}
