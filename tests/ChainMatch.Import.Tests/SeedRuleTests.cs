using ChainMatch.Seeds;

namespace ChainMatch.Import.Tests;

public sealed class SeedRuleTests
{
    public static TheoryData<int> Faults => [.. Enumerable.Range(0, SeedFaults.All.Count)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task One_fault_gives_one_problem_with_its_place(int number)
    {
        var fault = SeedFaults.All[number];

        var result = await fault.Plant(new TinySeeds()).CheckAsync();

        var found = result.Problems.Concat(result.Remarks).ToList();
        Assert.True(found.Count == 1, $"{fault} gives:\n{string.Join('\n', found)}");
        var problem = found[0];
        Assert.Equal(
            (fault.Code, fault.File, fault.Row, fault.Column, fault.Value),
            (problem.Code, problem.File, problem.Row, problem.Column, problem.Value));
        Assert.True(problem.Message.Length > 20, problem.Message);
        Assert.Equal(SeedRules.IsRemark(fault.Code), result.DataSet is not null);
    }

    [Fact]
    public void Every_rule_has_a_fault_that_breaks_it()
    {
        string[] elsewhere = ["SEED001", "SEED002", "SEED009", "SEED010"];

        var untried = SeedRules.All.Select(rule => rule.Code)
            .Except(SeedFaults.All.Select(fault => fault.Code)).Except(elsewhere);

        Assert.Empty(untried);
    }

    [Fact]
    public void Codes_are_not_used_twice()
    {
        var codes = SeedRules.All.Select(rule => rule.Code).ToList();

        Assert.Equal(codes.Distinct(), codes);
        Assert.NotEmpty(codes);
    }

    [Fact]
    public async Task Many_faults_give_as_many_problems_in_the_order_of_manifest_row_and_column()
    {
        var seeds = new TinySeeds();
        (string File, int Row, string Column, string Value)[] faults =
        [
            ("sources.csv", 2, "published", "May 2023"), ("sources.csv", 3, "tier", "X"),
            ("regions.csv", 3, "parent", "620826"), ("segments.csv", 2, "stage", "FIRST"),
            ("segments.csv", 2, "fill", "NOBODY"), ("segments.csv", 4, "order", "3O4"),
            ("supplies.csv", 2, "to", "CATT-U01"), ("enterprises.csv", 2, "employees", "120人"),
            ("enterprises.csv", 3, "home_region", "110000"), ("sites.csv", 3, "source_ids", ""),
            ("operates.csv", 2, "unit", "头"), ("capabilities.csv", 2, "revenue_share", "1.5"),
        ];
        foreach (var (file, row, column, value) in faults)
        {
            seeds.WithCell(file, row, column, value);
        }

        var result = await seeds.CheckAsync();

        Assert.Equal(
            [
                "SEED031 sources.csv 2 published", "SEED035 sources.csv 3 tier", "SEED062 regions.csv 3 parent",
                "SEED035 segments.csv 2 stage", "SEED035 segments.csv 2 fill", "SEED032 segments.csv 4 order",
                "SEED065 supplies.csv 2 to", "SEED032 enterprises.csv 2 employees",
                "SEED040 enterprises.csv 3 home_region", "SEED049 capabilities.csv 2 revenue_share",
                "SEED043 sites.csv 3 source_ids", "SEED042 operates.csv 2 unit",
            ],
            result.Problems.Select(problem => $"{problem.Code} {problem.File} {problem.Row} {problem.Column}"));
        Assert.Null(result.DataSet);
    }

    [Fact]
    public async Task A_reference_to_a_row_that_cannot_be_read_is_not_called_wrong()
    {
        var result = await new TinySeeds()
            .With("segments.csv", "CATT-M05,CATT,MIDSTREAM", "CATT-M05,CATT").CheckAsync();

        Assert.Equal(["SEED024"], result.Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("CATT-M50")]
    [InlineData("catt-m05")]
    [InlineData("CATT-MO5")]
    public async Task A_close_code_is_offered(string written)
    {
        var result = await new TinySeeds().WithCell("operates.csv", 2, "segment", written).CheckAsync();

        Assert.EndsWith("Did you mean 'CATT-M05'?", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_list_of_words_is_shown()
    {
        var result = await new TinySeeds().WithCell("activity.csv", 2, "unit", "头").CheckAsync();

        Assert.Contains("it has 万头, 万吨", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }
}
