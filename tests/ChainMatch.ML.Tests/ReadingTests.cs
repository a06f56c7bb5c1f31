namespace ChainMatch.ML;

/// <summary>What a matching data set may be, and how each fault of one is reported.</summary>
public sealed class ReadingTests : IDisposable
{
    private readonly SmallSet _set = new();

    public void Dispose() => _set.Dispose();

    [Fact]
    public async Task A_sound_set_has_trees_placements_and_no_problem()
    {
        var set = await _set.SetAsync();

        Assert.Equal(["a", "b", "c", "d", "new"], set.Enterprises);
        Assert.Equal(11, set.Placements.Count);
        Assert.Equal(set.Regions.Find("east"), set.Regions.ParentOf(set.Regions.Find("e1")));
        Assert.Equal(12.5, Assert.Single(set.Placements, placement => placement.Amount is not null).Amount);
    }

    [Fact]
    public async Task Equal_placements_count_twice_and_are_remarked_upon()
    {
        var result = await _set.ReadAsync();

        var remark = Assert.Single(result.Remarks);
        Assert.Equal(("PLAC090", "placements.csv", 3), (remark.Code, remark.File, remark.Row));
        Assert.Equal(2, result.Set!.Placements.Count(placement => placement.Date == new DateOnly(2020, 1, 5)));
    }

    [Theory]
    [InlineData("x,,meat,2020-01-01,3,", "region_code", null, "SEED030")]
    [InlineData(",e1,meat,2020-01-01,3,", "enterprise_id", null, "SEED030")]
    [InlineData("x,e9,meat,2020-01-01,3,", "region_code", "e9", "SEED040")]
    [InlineData("x,e1,meal,2020-01-01,3,", "segment_code", "meal", "SEED040")]
    [InlineData("x,e1,meat,2020/01/01,3,", "date", "2020/01/01", "PLAC002")]
    [InlineData("x,e1,meat,2020-01,3,", "date", "2020-01", "PLAC002")]
    [InlineData("x,e1,meat,2021-02-29,3,", "date", "2021-02-29", "PLAC002")]
    [InlineData("x,e1,meat,01.02.2020,3,", "date", "01.02.2020", "PLAC002")]
    [InlineData("x,e1,meat,2020-01-01,0,", "grade", "0", "PLAC003")]
    [InlineData("x,e1,meat,2020-01-01,5,", "grade", "5", "PLAC003")]
    [InlineData("x,e1,meat,2020-01-01,3.0,", "grade", "3.0", "PLAC003")]
    [InlineData("x,e1,meat,2020-01-01,3,many", "amount", "many", "SEED033")]
    [InlineData("x,e1,meat,2020-01-01,3,-1", "amount", "-1", "SEED048")]
    [InlineData("x,e1,meat,2020-01-01,3,NaN", "amount", "NaN", "SEED033")]
    [InlineData("x,e1,meat,2020-01-01,3", null, null, "SEED024")]
    public async Task A_bad_cell_of_a_placement_is_reported_with_its_place(
        string row, string? column, string? value, string code)
    {
        var result = await _set.WithRow("placements.csv", row).ReadAsync();

        Assert.Null(result.Set);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(
            (code, "placements.csv", 13, column, value),
            (problem.Code, problem.File, problem.Row, problem.Column, problem.Value));
    }

    [Fact]
    public async Task Every_fault_of_a_row_and_of_every_file_is_reported_at_once()
    {
        var result = await _set.WithRow("placements.csv", "x,e9,meal,yesterday,9,many").WithRow("regions.csv", "e1,,")
            .With("supplies.csv", "from_code,to_code,weight", "meat,meat,1", "ore,meat,2")
            .With("enterprises.csv", "enterprise_id,founded,colour", "a,old,red")
            .ReadAsync();

        Assert.Equal(
            [
                "regions.csv:code", "placements.csv:region_code", "placements.csv:segment_code", "placements.csv:amount",
                "placements.csv:date", "placements.csv:grade", "enterprises.csv:colour", "enterprises.csv:founded",
                "supplies.csv:from_code",
            ],
            result.Problems.Select(problem => $"{problem.File}:{problem.Column}"));
    }

    [Theory]
    [InlineData("regions.csv")]
    [InlineData("segments.csv")]
    [InlineData("placements.csv")]
    public async Task A_file_that_is_not_there_is_one_problem(string file)
    {
        var problem = Assert.Single((await _set.Without(file).ReadAsync()).Problems);

        Assert.Equal(("PLAC001", file), (problem.Code, problem.File));
    }

    [Theory]
    [InlineData("placements.csv", "enterprise_id,region_code,segment_code,date,amount", "grade", "SEED021")]
    [InlineData("regions.csv", "code,name", "parent", "SEED021")]
    [InlineData("regions.csv", "code,parent,name,size", "size", "SEED022")]
    [InlineData("segments.csv", "code,parent,name,name", "name", "SEED023")]
    public async Task A_header_has_its_columns_and_no_others(string file, string header, string column, string code)
    {
        var result = await _set.With(file, header).ReadAsync();

        Assert.Contains(
            (code, file, 1, column),
            result.Problems.Select(problem => (problem.Code, problem.File, problem.Row ?? 0, problem.Column!)));
    }

    [Fact]
    public async Task A_tree_with_a_cycle_is_reported_once_with_its_codes()
    {
        var problem = Assert.Single((await _set
            .With("regions.csv", "code,parent,name", "land,e1,", "east,land,", "e1,east,", "west,,", "w1,west,").ReadAsync()).Problems);

        Assert.Equal(("PLAC004", "regions.csv", 2, "parent"), (problem.Code, problem.File, problem.Row, problem.Column));
        Assert.Contains("land → e1 → east → land", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_is_its_own_parent_or_has_an_unknown_one_is_reported()
    {
        var result = await _set.WithRow("segments.csv", "self,self,").WithRow("segments.csv", "lost,fod,").ReadAsync();

        Assert.Equal(
            [("SEED040", 7, "fod"), ("PLAC004", 6, "self")],
            result.Problems.Select(problem => (problem.Code, problem.Row ?? 0, problem.Value!)));
        Assert.Contains("Did you mean 'food'?", result.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Optional_cells_and_columns_may_be_empty()
    {
        var set = await _set.With("enterprises.csv", "enterprise_id,name,home_region,founded,employees,revenue,tags", "a,,,,,,",
                "b,B,elsewhere,1999,20,3.5,x;y", "c,,,,,,", "d,,,,,,", "new,,,,,,")
            .With("supplies.csv", "from_code,to_code", "meat,milk").SetAsync();

        Assert.Equal(5, set.Firms.Count);
        Assert.Null(set.Firms[0].Name);
        Assert.Null(set.Firms[1].AsOf);
        Assert.Equal(["x", "y"], set.Firms[1].Tags);
        Assert.Null(Assert.Single(set.Supplies).Weight);
    }

    [Fact]
    public async Task Old_firms_years_with_a_point_and_segments_that_supply_themselves_are_read()
    {
        var set = await _set.With("enterprises.csv", "enterprise_id,founded", "a,1847", "b,1998.0", "c,2001-05", "d,", "new,")
            .With("supplies.csv", "from_code,to_code,weight", "meat,meat,-0.5").SetAsync();

        Assert.Equal([1847, 1998, 2001, null, null], set.Firms.Select(firm => firm.Founded));
        Assert.Equal(-0.5, Assert.Single(set.Supplies).Weight);
    }

    [Fact]
    public async Task A_row_of_a_tree_that_cannot_be_read_is_no_problem_of_what_refers_to_it()
    {
        var problem = Assert.Single((await _set
            .With("regions.csv", "code,parent,name", "land,,", "east,land,", "west,land,", "e1,east", "w1,west,").ReadAsync()).Problems);

        Assert.Equal(("SEED024", "regions.csv", 5), (problem.Code, problem.File, problem.Row));
    }

    [Fact]
    public async Task A_very_deep_tree_is_read()
    {
        const int Depth = 100_000;
        string[] rows = [.. Enumerable.Range(1, Depth).Select(number => $"n{number},n{number - 1},")];

        var set = await _set.With("segments.csv", ["code,parent,name", "n0,,", .. rows])
            .With("placements.csv", _set["placements.csv"][0], $"a,e1,n{Depth},2020-01-01,1,").SetAsync();

        Assert.Equal(0, set.Segments.PlaceOf(set.Segments.Find("n0")));
        Assert.Equal(Depth + 1, set.Segments.EndOf(set.Segments.Find($"n{Depth}")));
    }

    [Fact]
    public async Task Many_bad_rows_are_counted_and_the_first_listed()
    {
        var result = await _set.With(
            "placements.csv",
            [_set["placements.csv"][0], .. Enumerable.Repeat("x,e1,meat,yesterday,3,", 20_000)]).ReadAsync();

        Assert.Equal((10_000, 10_000), (result.Problems.Count, result.Unlisted));
    }

    [Fact]
    public async Task A_circle_is_listed_before_ten_thousand_rows_that_follow_from_it()
    {
        var result = await _set.With("regions.csv", "code,parent,name", "land,land,")
            .With(
                "placements.csv",
                [_set["placements.csv"][0], .. Enumerable.Repeat("x,e1,meat,2020-01-01,3,", 20_000)]).ReadAsync();

        Assert.Equal("PLAC004", result.Problems[0].Code);
    }

    [Fact]
    public async Task An_empty_file_and_a_folder_that_is_not_there_say_so()
    {
        var empty = await _set.With("placements.csv").ReadAsync();
        using var nowhere = new SmallSet();

        Assert.NotEmpty(empty.Problems);
        Assert.Equal(
            "SEED001",
            Assert.Single((await new Import.Placements.PlacementFolderReader()
                .ReadAsync(Path.Combine(nowhere.Path, "no"), null, TestContext.Current.CancellationToken)).Problems).Code);
    }
}
