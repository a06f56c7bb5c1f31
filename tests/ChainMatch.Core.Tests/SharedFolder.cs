namespace ChainMatch;

/// <summary>Files of the checkout and, beside it, the data that are not part of the repository.</summary>
internal static class SharedFolder
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Checkout { get; } = FindCheckout(AppContext.BaseDirectory);

    /// <summary>Skips the test, in words, when the shared data are not there; else gives the folder's path.</summary>
    public static string Require(string folder)
    {
        var shared = Environment.GetEnvironmentVariable("CHAINMATCH_SHARED") ?? Path.Combine(Checkout, "..", "shared");
        var path = Path.GetFullPath(Path.Combine(shared, folder));
        Assert.SkipUnless(
            Directory.Exists(path), $"Set CHAINMATCH_SHARED to the folder that holds {folder} to run this.");
        return path;
    }

    private static string FindCheckout(string folder) =>
        File.Exists(Path.Combine(folder, "ChainMatch.sln"))
            ? folder
            : FindCheckout(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
