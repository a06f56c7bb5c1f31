using ChainMatch.Hosting;

namespace ChainMatch.Cli.Commands;

/// <summary>The store of the demo: in a folder of its own, made afresh, so that a demo always shows the same.</summary>
internal static class DemoStore
{
    /// <summary>Removes the last demo and gives the address for the next.</summary>
    internal static StoreAddress Fresh()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"chainmatch-demo-{Environment.UserName}");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        return StoreAddress.Parse(Path.Combine(folder, "demo.db"));
    }
}
