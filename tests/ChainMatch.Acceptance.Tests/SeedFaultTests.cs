using System.Text.Json;

namespace ChainMatch.Acceptance.Tests;

public sealed class SeedFaultTests
{
    [Fact]
    public async Task Twelve_planted_faults_are_those_twelve_problems_and_the_store_stays_as_it_was()
    {
        using var scratch = new Scratch();
        var seeds = scratch.CopyOfSeeds();
        await ChainMatchProgram.RunAsync(scratch, "seed", "import", seeds);
        var planted = Plant(seeds);

        var check = await ChainMatchProgram.RunAsync(scratch, "seed", "check", seeds, "--format", "json");
        var import = await ChainMatchProgram.RunAsync(scratch, "seed", "import", seeds);
        var info = await ChainMatchProgram.RunAsync(scratch, "store", "info");

        Assert.Equal(3, check.ExitCode);
        Assert.Equal(planted.Order(StringComparer.Ordinal), Places(check.Json).Order(StringComparer.Ordinal));
        Assert.Equal(3, import.ExitCode);
        Assert.Equal(planted.Count, import.Lines.Count());
        Assert.Matches(@"(?m)^版本 +1$", info.Data);
    }

    [Fact]
    public async Task A_terminal_never_obeys_what_a_seed_file_holds()
    {
        using var scratch = new Scratch();
        var seeds = scratch.CopyOfSeeds();
        var chains = Path.Combine(seeds, "chains.csv");
        await File.WriteAllTextAsync(
            chains,
            (await File.ReadAllTextAsync(chains, TestContext.Current.CancellationToken)).Replace("苹果", "苹\u001b[31m果"),
            TestContext.Current.CancellationToken);

        var check = await ChainMatchProgram.RunAsync(scratch, "seed", "check", seeds);

        Assert.Equal(3, check.ExitCode);
        Assert.DoesNotContain('\u001b', check.Data);
        Assert.Contains(@"\u001B", check.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_is_no_longer_stated_is_one_ended_entry()
    {
        using var scratch = new Scratch();
        var seeds = scratch.CopyOfSeeds();
        await ChainMatchProgram.RunAsync(scratch, "seed", "import", seeds);
        var ties = new SeedFile(seeds, "ties.csv");
        ties.Remove(2);
        ties.Save();

        var import = await ChainMatchProgram.RunAsync(scratch, "seed", "import", seeds);
        var changes = await ChainMatchProgram.RunAsync(scratch, "changes", "--since", "1", "--lang", "en");

        Assert.Equal(0, import.ExitCode);
        Assert.Matches(@"^ +2 +ended +tie +", Assert.Single(changes.Lines.Skip(1)));
    }

    [Fact]
    public async Task A_dry_run_says_what_an_import_would_and_writes_nothing()
    {
        using var scratch = new Scratch();

        var dry = await ChainMatchProgram.RunAsync(scratch, "seed", "import", Repository.Seeds, "--dry-run");
        var after = await ChainMatchProgram.RunAsync(scratch, "changes");
        var real = await ChainMatchProgram.RunAsync(scratch, "seed", "import", Repository.Seeds);
        var again = await ChainMatchProgram.RunAsync(scratch, "seed", "import", Repository.Seeds);

        Assert.Equal(4, after.ExitCode);
        Assert.Equal(real.Data, dry.Data);
        Assert.Equal("", again.Data);
    }

    [Fact]
    public async Task Json_says_how_many_problems_it_does_not_list()
    {
        using var scratch = new Scratch();
        var seeds = scratch.CopyOfSeeds();
        var whole = await ChainMatchProgram.RunAsync(scratch, "seed", "check", seeds, "--format", "json");
        await File.AppendAllLinesAsync(
            Path.Combine(seeds, "sites.csv"),
            Enumerable.Range(0, 10_003).Select(number => $"X-{number},E-0001,MINE,矿,000000,SRC-0105,,"),
            TestContext.Current.CancellationToken);

        var check = await ChainMatchProgram.RunAsync(scratch, "seed", "check", seeds, "--format", "json");

        Assert.Equal(0, whole.Json.GetProperty("unlisted").GetInt32());
        Assert.Equal(10_000, check.Json.GetProperty("items").GetArrayLength());
        Assert.True(check.Json.GetProperty("unlisted").GetInt32() >= 3);
        Assert.Contains($"{check.Json.GetProperty("unlisted").GetInt32()} 个", check.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData(".")]
    public async Task A_folder_without_a_data_set_is_invalid(string folder)
    {
        using var scratch = new Scratch();

        var run = await ChainMatchProgram.RunAsync(scratch, "seed", "check", folder);

        Assert.Equal(3, run.ExitCode);
        Assert.Single(run.Lines);
    }

    private static IEnumerable<string> Places(JsonElement envelope) => envelope.GetProperty("items").EnumerateArray()
        .Select(one => $"{one.GetProperty("file")}:{one.GetProperty("row")}:{one.GetProperty("column")}");

    private static List<string> Plant(string seeds)
    {
        List<string> planted = [];
        Spoil("operates.csv", file => (2, "segment", "CATT-X99"));
        Spoil("operates.csv", file => (file.RowWith("capacity", below: 5), "capacity", "60万吨"));
        Spoil("regions.csv", file => (file.RowOf("code", "110000"), "parent", "110000"));
        Spoil("regions.csv", file => (file.RowOf("code", "620822-P01"), "kind", "VILLAGE"));
        Spoil("projects.csv", file => (file.RowWith("date", below: 9), "date", "2023-13"));
        Spoil("activity.csv", file => (file.RowWith("unit", below: 3), "unit", "万头/世纪"));
        Spoil("segments.csv", file => (file.RowOf("code", "APPL-D02"), "stage", "SIDESTREAM"));
        Spoil("capabilities.csv", file => (file.RowWith("revenue_share", below: 2), "revenue_share", "1.5"));
        Spoil("sites.csv", file => (7, "source_ids", ""));
        Spoil("supplies.csv", file => (4, "to", file[4, "from"]));
        var sites = new SeedFile(seeds, "sites.csv");
        sites.Repeat(3);
        sites.Save();
        planted.Add($"sites.csv:{sites.LastRow}:id");
        var identifiers = new SeedFile(seeds, "identifiers.csv");
        identifiers.Append("E-0001", "USCC", "91620000224300001Y", "SRC-CKG2021");
        identifiers.Save();
        planted.Add($"identifiers.csv:{identifiers.LastRow}:value");
        return planted;

        void Spoil(string name, Func<SeedFile, (int Row, string Column, string Value)> fault)
        {
            var file = new SeedFile(seeds, name);
            var (row, column, value) = fault(file);
            file[row, column] = value;
            file.Save();
            planted.Add($"{name}:{row}:{column}");
        }
    }
}
