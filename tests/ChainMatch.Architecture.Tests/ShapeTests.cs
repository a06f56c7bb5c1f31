using System.IO.Enumeration;
using System.Reflection;

namespace ChainMatch.Architecture.Tests;

public sealed class ShapeTests
{
    private const int MostLines = 300;

    [Fact]
    public void The_top_level_holds_what_it_should()
    {
        string[] expected = ["ChainMatch.sln", "README.md", "graph-seeds", "notebooks", "src", "tests"];
        string[] besides = ["CHANGELOG.md", "LICENSE", "BannedSymbols.txt", "Directory.Build.props", "Directory.Packages.props"];

        var entries = Repository.Root.EnumerateFileSystemInfos()
            .Select(entry => entry.Name)
            .Where(name => !name.StartsWith('.'))
            .Except(besides)
            .Where(name => !Ignored.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)))
            .Order(StringComparer.Ordinal);

        Assert.Equal(expected, entries);
    }

    [Fact]
    public void No_source_file_is_longer_than_three_hundred_lines()
    {
        var files = Repository.SourceFiles("src").Concat(Repository.SourceFiles("tests")).ToList();

        var long_ones = files.Where(file => File.ReadLines(file).Count() > MostLines).Select(Path.GetFileName);

        Assert.Equal([], long_ones);
    }

    [Fact]
    public void The_folders_of_core_are_the_stages_of_the_pipeline()
    {
        string[] stages =
        [
            "Candidates", "Diagnostics", "Evidence", "Features", "Gaps", "Matching", "Model", "Ranking", "Seeds", "Storage",
        ];

        var folders = new DirectoryInfo(Path.Combine(Repository.Root.FullName, "src", "ChainMatch.Core"))
            .EnumerateDirectories()
            .Select(folder => folder.Name)
            .Where(name => name is not ("bin" or "obj"))
            .Order(StringComparer.Ordinal);

        Assert.Equal([], folders.Except(stages));
    }

    [Fact]
    public void A_stage_of_core_uses_nothing_of_a_later_stage()
    {
        string[] order = ["Model", "Seeds", "Storage", "Evidence", "Gaps", "Candidates", "Features", "Ranking", "Matching"];

        var leaks =
            from file in Repository.SourceFiles("src/ChainMatch.Core")
            let stage = Array.IndexOf(order, Path.GetRelativePath(CoreFolder, file).Split(Path.DirectorySeparatorChar)[0])
            where stage >= 0
            from line in File.ReadLines(file)
            where line.StartsWith("using ChainMatch.", StringComparison.Ordinal)
            let used = Array.IndexOf(order, line["using ChainMatch.".Length..].TrimEnd(';').Split('.')[0])
            where used > stage
            select $"{Path.GetFileName(file)}: {line}";

        Assert.Equal([], leaks);
    }

    [Fact]
    public void Every_exception_of_ours_derives_from_one_base()
    {
        var assemblies = Repository.Projects
            .Select(project => Repository.NameOf(project) == "ChainMatch.Cli" ? "chainmatch" : Repository.NameOf(project))
            .Select(name => Assembly.Load(new AssemblyName(name)));

        var strays = assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Exception)))
            .Where(type => !RefinesAnErrorOfAPackage(type))
            .Where(type => !type.IsAssignableTo(typeof(Storage.ChainMatchException)))
            .Where(type => !type.IsAssignableTo(typeof(OperationCanceledException))) // no failure: someone asked for it
            .Select(type => type.FullName);

        Assert.Equal([], strays);
    }

    private static bool RefinesAnErrorOfAPackage(Type type) =>
        type.BaseType!.Assembly.GetName().Name is not ("System.Private.CoreLib" or "ChainMatch.Core");

    // What running the program, the tests and the benchmarks leaves behind.
    private static string[] Ignored =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root.FullName, ".gitignore")).Select(line => line.TrimEnd('/')),
    ];

    private static string CoreFolder => Path.Combine(Repository.Root.FullName, "src", "ChainMatch.Core");
}
