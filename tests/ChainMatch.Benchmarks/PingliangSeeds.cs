namespace ChainMatch.Benchmarks;

/// <summary>The data set that the benchmarks run on.</summary>
internal static class PingliangSeeds
{
    /// <summary>The checkout that the program was built from.</summary>
    internal static string Checkout { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The folder of the data set.</summary>
    internal static string Folder { get; } = Path.Combine(Checkout, "graph-seeds", "pingliang");

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "graph-seeds", "pingliang")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new DirectoryNotFoundException("graph-seeds/pingliang is in no folder above.");
    }
}
