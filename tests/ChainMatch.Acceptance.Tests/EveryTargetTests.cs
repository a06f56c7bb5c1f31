using ChainMatch.Gaps;
using ChainMatch.Matching;
using ChainMatch.Ranking;
using ChainMatch.Seeds;
using ChainMatch.Sqlite;

namespace ChainMatch.Acceptance.Tests;

/// <summary>What matching promises, on every segment of the real nine chains.</summary>
public sealed class EveryTargetTests(PingliangStore pingliang) : IDisposable
{
    private readonly Scratch _models = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_every_list_contributions_sum_ranks_run_on_and_reasons_name_facts()
    {
        await using var store = Open();
        using var references = new ReferenceSets(store, _models.PathTo("models"));
        var matcher = new TargetMatcher(store, references);
        var pairs = 0;

        foreach (var segment in (await store.GetChainGraphAsync(Token)).Segments)
        {
            var list = await matcher.MatchAsync(new MatchRequest { Segment = segment.Code }, Token);

            pairs += list.Targets.Count;
            Assert.Equal(Enumerable.Range(1, list.Targets.Count), list.Targets.Select(target => target.Rank));
            foreach (var target in list.Targets)
            {
                Assert.Equal(target.RawScore, target.Base + target.Contributions.Sum(part => part.Points), 1e-9);
                Assert.True(target.Ceiling >= target.RawScore);
                Assert.NotEmpty(target.Routes);
                Assert.All(target.Routes, route => Assert.NotEmpty(route.FactIds));
                Assert.True(target.RawScore == 0 || target.Reasons is not []);
            }

            Assert.Equal(
                list.Targets.Count(target => target.Grade is Grade.A or Grade.B) < 3, list.TooFewMakers);
        }

        Assert.Equal((await references.GetAsync(Token)).Scores.Count, pairs);
    }

    [Fact]
    public async Task In_the_briefs_for_the_first_target_of_every_gap_every_sentence_names_facts_that_exist()
    {
        await using var store = Open();
        using var references = new ReferenceSets(store, _models.PathTo("models"));
        var gaps = new GapReporter(store);
        var report = await gaps.ReportAsync(new GapRequest(), Token);
        var writer = new BriefWriter(store, gaps, references);
        var known = await IdsAsync(store);

        var targets = await new TargetMatcher(store, references).MatchGapsAsync(report.Gaps, perGap: 1, Token);

        Assert.NotEmpty(targets);
        foreach (var target in targets)
        {
            var brief = await writer.WriteAsync(
                target.Enterprise.Enterprise.Id, new MatchRequest { Segment = target.Segment.Code }, Token);
            Assert.All(
                brief.Sections.SelectMany(section => section.Sentences).SelectMany(sentence => sentence.FactIds),
                id => Assert.True(known.Contains(id) || id == brief.Gap.Id, id));
        }
    }

    public void Dispose() => _models.Dispose();

    private SqliteGraphStore Open() => SqliteGraphStore.Open(pingliang.Address["sqlite:".Length..], TimeProvider.System);

    private static async Task<HashSet<string>> IdsAsync(SqliteGraphStore store)
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
