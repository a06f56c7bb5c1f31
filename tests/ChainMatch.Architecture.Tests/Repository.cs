using System.Xml.Linq;

namespace ChainMatch.Architecture.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static DirectoryInfo Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static IReadOnlyList<string> Projects { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root.FullName, "src"), "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<string> SourceFiles(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root.FullName, folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(Root.FullName, file).Split(Path.DirectorySeparatorChar)
            .Any(part => part is "obj" or "bin" or "artifacts"))
        .Order(StringComparer.Ordinal);

    public static string NameOf(string project) => Path.GetFileNameWithoutExtension(project);

    public static IReadOnlyList<string> References(string project, string element) =>
    [
        .. XDocument.Load(project).Descendants(element)
            .Select(reference => reference.Attribute("Include")!.Value)
            .Select(include => element == "ProjectReference" ? Path.GetFileNameWithoutExtension(include) : include)
            .Order(StringComparer.Ordinal),
    ];

    private static DirectoryInfo Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ChainMatch.sln")))
        {
            folder = folder.Parent;
        }

        return folder ?? throw new InvalidOperationException("ChainMatch.sln is in no folder above the tests.");
    }
}
