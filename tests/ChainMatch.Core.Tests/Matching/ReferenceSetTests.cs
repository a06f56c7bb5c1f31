using ChainMatch.Ranking;
using ChainMatch.Storage;
using static ChainMatch.Matching.SmallCity;

namespace ChainMatch.Matching;

public sealed class ReferenceSetTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_made_once_and_later_imports_do_not_change_it()
    {
        using var models = new TempFolder();
        var first = await MakeAsync(Store(Firm("E-1"), Makes("E-1", Flour)), models);

        var second = await MakeAsync(Store(Firm("E-1"), Makes("E-1", Flour), Firm("E-2"), Makes("E-2", Flour)), models);

        Assert.NotEmpty(first.Scores);
        Assert.Equal(first.Scores, second.Scores);
        Assert.Equal(first.Origin, second.Origin);
        Assert.Equal(first.Rules.Weights.OrderBy(weight => weight.Key), second.Rules.Weights);
    }

    [Fact]
    public async Task It_says_what_it_was_made_from()
    {
        using var models = new TempFolder();

        var set = await MakeAsync(Store(Firm("E-1"), Makes("E-1", Flour)), models);

        Assert.Equal(("baseline-1", "small-city", 1, City, Today), (
            set.Origin.ModelId, set.Origin.DataSetId, set.Origin.StoreVersion, set.Origin.Region, set.Origin.AsOf));
    }

    [Theory]
    [InlineData("scores.txt", "1", "2")]
    [InlineData("manifest.json", "\"fit\": 44", "\"fit\": 45")]
    [InlineData("manifest.json", "{", "[")]
    public async Task A_damaged_one_is_refused_with_what_to_do(string file, string old, string @new)
    {
        using var models = new TempFolder();
        _ = await MakeAsync(Store(Firm("E-1"), Makes("E-1", Flour, Model.Confidence.Medium), Makes("E-1", Grain)), models);
        var path = Path.Combine(models.Path, "baseline-1", file);
        var text = await File.ReadAllTextAsync(path, Token);
        await File.WriteAllTextAsync(path, text.Replace(old, @new, StringComparison.Ordinal), Token);

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => MakeAsync(Store(), models));

        Assert.Equal(ErrorCode.StoreUnavailable, error.Code);
        Assert.Contains("baseline-1", error.Message, StringComparison.Ordinal);
        Assert.Contains("move it away", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_another_city_is_refused()
    {
        using var models = new TempFolder();
        _ = await MakeAsync(Store(Firm("E-1"), Makes("E-1", Flour)), models);
        var manifest = Path.Combine(models.Path, "baseline-1", "manifest.json");

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => MakeAsync(StoreOf(OtherCity), models));

        Assert.Equal(ErrorCode.StoreUnavailable, error.Code);
        Assert.Contains(OtherCity, error.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(manifest));
    }

    [Fact]
    public async Task Of_many_that_make_it_at_once_all_get_the_same()
    {
        using var models = new TempFolder();
        var stores = Enumerable.Range(1, 8)
            .Select(count => Store(Enumerable.Range(1, count).SelectMany(IEnumerable<Model.Fact> (number) =>
                [Firm($"E-{number}"), Makes($"E-{number}", Flour)])));

        var sets = await Task.WhenAll(stores.Select(store => Task.Run(() => MakeAsync(store, models), Token)));

        Assert.Single(sets.Select(set => set.Scores.Count).Distinct());
        Assert.Equal(["baseline-1"], Directory.EnumerateFileSystemEntries(models.Path).Select(Path.GetFileName));
    }

    private static async Task<ReferenceSet> MakeAsync(IGraphStore store, TempFolder models)
    {
        using var references = new ReferenceSets(store, models.Path);
        return await references.GetAsync(Token);
    }
}
