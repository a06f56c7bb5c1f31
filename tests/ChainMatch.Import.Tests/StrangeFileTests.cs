using System.Diagnostics;
using ChainMatch.Seeds;

namespace ChainMatch.Import.Tests;

/// <summary>Names in a folder that are no files of its own.</summary>
public sealed class StrangeFileTests : IDisposable
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(20);

    private readonly TempFolder _folder = new();
    private readonly TempFolder _elsewhere = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Theory]
    [InlineData("sites.csv", "SEED020")]
    [InlineData("units.json", "SEED011")]
    public async Task A_pipe_is_not_waited_for(string file, string code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes in folders.");
        new TinySeeds().WithBytes(file, null).WriteTo(_folder.Path);
        using var made = Process.Start("mkfifo", _folder[file]);
        await made.WaitForExitAsync(Token);

        var problems = await Task.Run(CheckAsync, Token).WaitAsync(LongEnough, Token);

        Assert.Equal((code, file), (problems[0].Code, problems[0].File));
    }

    [Theory]
    [InlineData("sites.csv", "sites.csv", "files[12]")]
    [InlineData("rules", "rules/matching.json", "rules.matching")]
    public async Task A_link_out_of_the_folder_is_refused_with_where_it_leads(string link, string file, string member)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        new TinySeeds().WriteTo(_folder.Path);
        Move(_folder[link], _elsewhere["there"]);
        File.CreateSymbolicLink(_folder[link], _elsewhere["there"]);

        var problem = Assert.Single(await CheckAsync());

        Assert.Equal(
            ("SEED005", "manifest.json", member, file), (problem.Code, problem.File, problem.Column, problem.Value));
        Assert.Contains(_elsewhere["there"], problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_within_the_folder_is_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        new TinySeeds().WriteTo(_folder.Path);
        File.Move(_folder["sites.csv"], _folder["sites.txt"]);
        File.CreateSymbolicLink(_folder["sites.csv"], "sites.txt");

        Assert.Empty(await CheckAsync());
    }

    [Fact]
    public async Task A_link_to_a_link_out_of_the_folder_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows.");
        new TinySeeds().WriteTo(_folder.Path);
        File.Move(_folder["sites.csv"], _elsewhere["sites.csv"]);
        File.CreateSymbolicLink(_folder["out"], _elsewhere.Path);
        File.CreateSymbolicLink(_folder["sites.csv"], "out/sites.csv");

        Assert.Equal("SEED005", Assert.Single(await CheckAsync()).Code);
    }

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from))
        {
            Directory.Move(from, to);
        }
        else
        {
            File.Move(from, to);
        }
    }

    private async Task<IReadOnlyList<SeedProblem>> CheckAsync() =>
        DataSetValidator.Validate(await new SeedFolderReader().ReadAsync(_folder.Path, null, Token)).Problems;
}
