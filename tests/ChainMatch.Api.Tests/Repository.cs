namespace ChainMatch.Api.Tests;

/// <summary>Finds files of the repository.</summary>
internal static class Repository
{
    internal static string Root { get; } = RootAbove(new DirectoryInfo(AppContext.BaseDirectory));

    internal static string Seeds { get; } = Path.Combine(Root, "graph-seeds", "pingliang");

    internal static string Schema { get; } = Path.Combine(Root, "src", "ChainMatch.Api", "schema.graphql");

    private static string RootAbove(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ChainMatch.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
