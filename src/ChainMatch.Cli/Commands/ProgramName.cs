namespace ChainMatch.Cli.Commands;

/// <summary>How the user calls the program, for hints that can be pasted.</summary>
internal static class ProgramName
{
    private const string Project = "src/ChainMatch.Cli";

    /// <summary><c>chainmatch</c>, or the command that runs it from the sources where it runs from a build of them.</summary>
    internal static string Usual { get; } = IsBuildOf(Directory.GetCurrentDirectory())
        ? $"dotnet run --project {Project} --"
        : "chainmatch";

    private static bool IsBuildOf(string folder) =>
        Directory.Exists(Path.Combine(folder, Project))
        && AppContext.BaseDirectory.StartsWith(folder, StringComparison.Ordinal);
}
