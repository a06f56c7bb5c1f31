using ChainMatch.Gaps;
using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using CsCheck;
using static ChainMatch.Matching.SmallCity;

namespace ChainMatch.Matching;

public sealed class BriefTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static IReadOnlyList<Fact> Rich =>
    [
        Firm("E-1") with { Employees = 500, EmployeesYear = 2024, Note = "警示:证券简称带 ST,现状须核" },
        Makes("E-1", Flour) with { Products = ["面粉"] },
        TiedTo("E-1", TieKind.VisitedBy, City),
        Firm("E-2", County), .. WorksHere("E-2", Grain),
        new Resource { Region = City, NameZh = "小麦", Kind = "AGRICULTURE", Quantity = 5, Unit = "万吨", Feeds = [Flour], SourceIds = ["SRC-A"] },
        new Policy
        {
            Id = "POL-1",
            TitleZh = "面业扶持",
            Region = Province,
            Chains = ["X"],
            Trigger = "新建面粉厂",
            Benefit = "一次性扶持",
            Amount = 100,
            Unit = "万元",
            SourceIds = ["SRC-A"],
        },
        new Policy
        {
            Id = "POL-2",
            TitleZh = "矿业扶持",
            Region = City,
            Chains = ["Y"],
            Trigger = "新矿",
            Benefit = "扶持",
            SourceIds = ["SRC-A"],
        },
    ];

    [Fact]
    public async Task It_says_what_we_need_and_offer_what_ties_exist_what_they_make_and_what_is_unknown()
    {
        var brief = await WriteAsync(Store(Rich), "E-1", Flour);

        Assert.Equal(
            ["先说什么", "我们要什么", "我们能给什么", "已有什么联系", "他们做什么", "还不知道什么"],
            brief.Sections.Select(section => section.Title.Zh));
        var all = string.Concat(brief.Sections.SelectMany(section => section.Sentences).Select(sentence => sentence.Text.Zh));
        string[] expected = ["小麦 5 万吨", "E-2公司", "面业扶持:新建面粉厂,一次性扶持(100 万元)", "员工 500 人(2024 年)", "警示"];
        Assert.All(expected, text => Assert.Contains(text, all, StringComparison.Ordinal));
        Assert.DoesNotContain("矿业扶持", all, StringComparison.Ordinal);
    }

    [Fact]
    public Task Every_sentence_is_bound_to_facts_that_exist() => Gen.Select(
        RandomCity.Facts, Gen.Int[0, 7], Gen.Int[0, Segments.Count - 1]).SampleAsync(
        async (facts, firm, segment) =>
        {
            var store = Store([.. RandomCity.Firms, .. facts]);

            var brief = await WriteAsync(store, $"E-{firm}", Segments[segment]);

            var known = await IdsAsync(store);
            Assert.NotEmpty(brief.Sections);
            foreach (var sentence in brief.Sections.SelectMany(section => section.Sentences))
            {
                Assert.NotEmpty(sentence.FactIds);
                Assert.All(sentence.FactIds, id => Assert.True(known.Contains(id) || id == brief.Gap.Id, id));
                Assert.NotEmpty(sentence.Text.Zh);
                Assert.NotEmpty(sentence.Text.En);
            }
        },
        iter: 60);

    [Fact]
    public async Task An_unknown_enterprise_is_not_found()
    {
        var error = await Assert.ThrowsAsync<ChainMatchException>(() => WriteAsync(Store(Rich), "E-9", Flour));

        Assert.Equal(ErrorCode.NotFound, error.Code);
        Assert.Contains("E-9", error.Message, StringComparison.Ordinal);
    }

    private static async Task<Brief> WriteAsync(SnapshotStore store, string enterprise, string segment)
    {
        using var models = new TempFolder();
        using var references = new ReferenceSets(store, models.Path);
        return await new BriefWriter(store, new GapReporter(store), references).WriteAsync(
            enterprise, new MatchRequest { Segment = segment }, Token);
    }

    private static async Task<HashSet<string>> IdsAsync(SnapshotStore store)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (var kind in FactKind.All)
        {
            await foreach (var (key, _) in store.ReadFactsAsync(kind, Token))
            {
                ids.Add($"{kind.Name}:{key}");
            }
        }

        return ids;
    }
}
