namespace ChainMatch.Architecture.Tests;

public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["ChainMatch.Core"] = [],
        ["ChainMatch.Import"] = ["ChainMatch.Core"],
        ["ChainMatch.ML"] = ["ChainMatch.Core"],
        ["ChainMatch.Sqlite"] = ["ChainMatch.Core"],
        ["ChainMatch.Neo4j"] = ["ChainMatch.Core"],
        ["ChainMatch.Hosting"] =
            ["ChainMatch.Core", "ChainMatch.Import", "ChainMatch.ML", "ChainMatch.Neo4j", "ChainMatch.Sqlite"],
        ["ChainMatch.Api"] = ["ChainMatch.Core", "ChainMatch.Hosting"],
        ["ChainMatch.Cli"] = ["ChainMatch.Api", "ChainMatch.Core", "ChainMatch.Hosting"],
    };

    public static TheoryData<string> Projects => [.. Repository.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_inwards(string project)
    {
        var allowed = Allowed[Repository.NameOf(project)];

        var referred = Repository.References(project, "ProjectReference");

        Assert.Equal([], referred.Except(allowed, StringComparer.Ordinal));
    }

    [Fact]
    public void Core_needs_no_package_but_validation_and_logging_abstractions()
    {
        var core = Repository.Projects.Single(project => Repository.NameOf(project) == "ChainMatch.Core");

        var packages = Repository.References(core, "PackageReference");

        Assert.Equal(["FluentValidation", "Microsoft.Extensions.Logging.Abstractions"], packages);
    }

    [Fact]
    public void Transport_knows_no_domain_type()
    {
        var files = Repository.SourceFiles("src/ChainMatch.Api/Transport").ToList();

        var leaks = files.Where(file => File.ReadLines(file).Any(line =>
            line.StartsWith("using ChainMatch.", StringComparison.Ordinal)
            && !line.StartsWith("using ChainMatch.Api.Transport", StringComparison.Ordinal)));

        Assert.NotEmpty(files);
        Assert.Equal([], leaks.Select(Path.GetFileName));
    }

    [Fact]
    public void Nothing_in_src_knows_a_city()
    {
        string[] names = ["Pingliang", "平凉", "620800"];

        var hits = Repository.SourceFiles("src")
            .Where(file => names.Any(File.ReadAllText(file).Contains))
            .Select(file => Path.GetRelativePath(Repository.Root.FullName, file).Replace('\\', '/'));

        Assert.Equal([], hits.Except(["src/ChainMatch.Cli/Commands/DemoCommand.cs"]));
    }
}
