using ChainMatch.Seeds;

namespace ChainMatch.Import.Tests;

public sealed class MissingPartTests
{
    [Fact]
    public async Task A_missing_folder_is_named()
    {
        var problem = await OnlyProblemOf(Path.Combine(Path.GetTempPath(), "chainmatch-nowhere"));

        Assert.Equal("SEED001", problem.Code);
        Assert.Contains("chainmatch-nowhere", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_manifest_is_named()
    {
        using var folder = new TempFolder();

        var problem = await OnlyProblemOf(folder.Path);

        Assert.Equal(("SEED002", "manifest.json"), (problem.Code, problem.File));
    }

    [Fact]
    public async Task An_empty_manifest_is_no_JSON()
    {
        var result = await new TinySeeds().WithBytes("manifest.json", []).CheckAsync();

        Assert.Equal(("SEED011", "manifest.json"), (result.Problems[0].Code, result.Problems[0].File));
    }

    [Fact]
    public async Task Every_problem_of_a_manifest_is_reported()
    {
        var result = await new TinySeeds()
            .With("manifest.json", text => text.Replace("\"titleZh\": \"小样\", ", "", StringComparison.Ordinal)
                .Replace("\"asOf\": \"2025-12-31\"", "\"asOf\": 2025, \"owner\": \"x\"", StringComparison.Ordinal))
            .WithCell("sites.csv", 2, "kind", "SHED")
            .CheckAsync();

        Assert.Equal(
            ["SEED014 asOf", "SEED012 owner", "SEED013 titleZh", "SEED041 kind"],
            result.Problems.Select(problem => $"{problem.Code} {problem.Column}"));
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_unread()
    {
        var limits = new SeedLimits { TableBytes = 600 };

        var result = await new TinySeeds()
            .With("segments.csv", text => text + new string('\n', 600)).CheckAsync(limits);

        Assert.Equal(["SEED009 segments.csv"], result.Problems.Select(problem => $"{problem.Code} {problem.File}"));
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_named()
    {
        using var folder = new TempFolder();
        new TinySeeds().WriteTo(folder.Path);
        using var held = new FileStream(folder["sites.csv"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var problem = await OnlyProblemOf(folder.Path);

        Assert.Equal(("SEED010", "sites.csv"), (problem.Code, problem.File));
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        using var folder = new TempFolder();
        new TinySeeds().WriteTo(folder.Path);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new SeedFolderReader().ReadAsync(folder.Path, null, new CancellationToken(canceled: true)));
    }

    private static async Task<SeedProblem> OnlyProblemOf(string folder)
    {
        var read = await new SeedFolderReader().ReadAsync(folder, null, TestContext.Current.CancellationToken);
        return Assert.Single(DataSetValidator.Validate(read).Problems);
    }
}
