using System.Globalization;
using ChainMatch.Model;
using CsCheck;
using static ChainMatch.Matching.SmallCity;

namespace ChainMatch.Matching;

public sealed class MatchingPropertyTests
{
    private const int Runs = 60;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task Contributions_sum_to_the_raw_score_and_ranks_run_from_one_without_gaps() =>
        RandomCity.Facts.SampleAsync(
            async facts =>
            {
                var list = await MatchAsync(Store([.. RandomCity.Firms, .. facts]), Flour, Token);

                Assert.Equal(Enumerable.Range(1, list.Targets.Count), list.Targets.Select(target => target.Rank));
                Assert.Equal(
                    list.Targets.Count, list.Targets.DistinctBy(target => target.Enterprise.Enterprise.Id).Count());
                foreach (var target in list.Targets)
                {
                    Assert.Equal(target.RawScore, target.Base + target.Contributions.Sum(part => part.Points), 1e-9);
                    Assert.True(target.Ceiling >= target.RawScore);
                    Assert.InRange(target.Score, 0, 100);
                    Assert.NotEmpty(target.Routes);
                    Assert.All(target.Contributions, part => Assert.InRange(part.Value ?? 0, 0, 1));
                }
            },
            iter: Runs);

    [Fact]
    public Task The_order_of_rows_does_not_matter() => Gen.Select(RandomCity.Facts, Gen.Int).SampleAsync(
        async (facts, seed) =>
        {
            Fact[] all = [.. RandomCity.Firms, .. facts];
            Fact[] shuffled = [.. all];
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(Print(await MatchAsync(Store(all), Flour, Token)), Print(await MatchAsync(Store(shuffled), Flour, Token)));
        },
        iter: Runs);

    [Fact]
    public Task A_fact_known_only_later_changes_nothing() => Gen.Select(RandomCity.Facts, RandomCity.Facts).SampleAsync(
        async (facts, later) =>
        {
            var day = new DateOnly(2024, 6, 30);
            Fact[] known = [.. RandomCity.Firms, .. facts.Where(fact => fact is not Project)];
            Fact[] more = [.. known, .. later.Select(Later)];

            Assert.Equal(
                Print(await MatchAsync(Store(known), Flour, Token, day)),
                Print(await MatchAsync(Store(more), Flour, Token, day)));
        },
        iter: Runs);

    [Fact]
    public Task Equal_facts_give_equal_points_whatever_other_candidates_are_there() => RandomCity.Facts.SampleAsync(
        async facts =>
        {
            var all = await MatchAsync(Store([.. RandomCity.Firms, .. facts]), Flour, Token);
            var few = await MatchAsync(
                Store([.. RandomCity.Firms, .. facts.Where(fact => OwnerOf(fact) is "E-0" or "E-1")]), Flour, Token);

            var points = all.Targets.ToDictionary(target => target.Enterprise.Enterprise.Id, target => target.RawScore);
            Assert.All(
                few.Targets.Where(target => target.Enterprise.Enterprise.Id is "E-0" or "E-1"),
                target => Assert.Equal(points[target.Enterprise.Enterprise.Id], target.RawScore));
        },
        iter: Runs);

    private static string? OwnerOf(Fact fact) => fact switch
    {
        Capability capability => capability.Enterprise,
        Tie tie => tie.Enterprise,
        Project project => project.Enterprises[0],
        _ => null,
    };

    private static Fact Later(Fact fact) => fact switch
    {
        Project project => project with { Id = $"{project.Id}-later", AsOf = PartialDate.Parse("2024-07") },
        Capability capability => capability with { Role = "OPERATOR", AsOf = PartialDate.Parse("2025") },
        Tie tie => tie with { Detail = "later", AsOf = PartialDate.Parse("2024-07-01") },
        _ => fact,
    };

    // Everything of a target that follows from facts known on the day; its row shows all that is known of it, whenever.
    private static string Print(TargetList list) => string.Join('\n', list.Targets.Select(target => string.Create(
        CultureInfo.InvariantCulture,
        $"{target.Rank} {target.Enterprise.Enterprise.Id} {target.Grade} {target.RawScore:R} {target.Ceiling:R} {target.WorthACall} "
        + $"{string.Join(',', target.Contributions.Select(part => $"{part.Value:R}"))} "
        + $"{string.Join(';', target.Reasons.Select(reason => reason.Zh))} "
        + $"{string.Join(';', target.Routes.Select(route => route.Text.Zh))}")))
        + '\n' + string.Join(' ', list.Excluded.Select(exclusion => exclusion.Enterprise.Id))
        + '\n' + string.Join(' ', list.LocalExpansion.Select(firm => firm.Enterprise.Enterprise.Id));
}
