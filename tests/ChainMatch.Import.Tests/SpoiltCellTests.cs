using ChainMatch.Seeds;

namespace ChainMatch.Import.Tests;

public sealed class SpoiltCellTests
{
    public static TheoryData<string> Kinds => [.. FactKind.All.Select(kind => kind.Name)];

    /// <summary>An id or code is left out: to change it breaks every reference to it as well.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_spoilt_cell_gives_one_problem_and_no_others_that_follow_from_it(string name)
    {
        var kind = FactKind.Find(name)!;
        using var seeds = new TempFolder();
        new TinySeeds().WriteTo(seeds.Path);
        var folder = await new SeedFolderReader().ReadAsync(seeds.Path, null, TestContext.Current.CancellationToken);
        var text = new TinySeeds().TextOf(kind.FileName);
        string[][] lines = [.. text.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
        var cells =
            from row in Enumerable.Range(1, lines.Length - 1)
            from column in kind.Columns
            where !(kind.HasIdentity && column.IsKey)
            from value in (string[])["", "?", "12万吨", "620826"]
            select (row, column.Name, value);

        foreach (var (row, column, value) in cells)
        {
            var found = Spoil(folder, kind, lines, row, Array.IndexOf(lines[0], column), value);

            Assert.True(found.Count <= 1, $"{row + 1} {column} '{value}' gives:\n{string.Join('\n', found)}");
        }
    }

    private static IReadOnlyList<SeedProblem> Spoil(
        SeedFolder folder, FactKind kind, string[][] lines, int row, int cell, string value)
    {
        List<SeedProblem> problems = [];
        var binder = new SeedBinder(kind, kind.FileName, lines[0], problems.Add);
        var rows = lines.Index().Skip(1).Select(line => binder.Bind(
            line.Index + 1,
            [.. line.Item.Select((text, index) => line.Index == row && index == cell ? value : text)]));
        var table = new HeldTable(kind, kind.FileName, [.. rows.OfType<SeedRow>()], isComplete: true);
        var tables = folder.Tables.Select(other => other.Kind == kind ? table : other);

        return DataSetValidator.Validate(folder with { Tables = [.. tables], Problems = problems }).Problems;
    }
}
