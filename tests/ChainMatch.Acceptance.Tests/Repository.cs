namespace ChainMatch.Acceptance.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find();

    internal static string Seeds { get; } = Path.Combine(Root, "graph-seeds", "pingliang");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChainMatch.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No ChainMatch.sln above the tests.");
        }

        return folder.FullName;
    }
}
