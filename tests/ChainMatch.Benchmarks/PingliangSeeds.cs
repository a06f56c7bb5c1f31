namespace ChainMatch.Benchmarks;

/// <summary>The data set that the benchmarks run on.</summary>
internal static class PingliangSeeds
{
    /// <summary>Its folder, found upwards from the program.</summary>
    internal static string Folder { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "graph-seeds", "pingliang")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(
            folder?.FullName ?? throw new DirectoryNotFoundException("graph-seeds/pingliang is in no folder above."),
            "graph-seeds",
            "pingliang");
    }
}
