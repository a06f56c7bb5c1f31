using ChainMatch.Evidence;
using ChainMatch.Gaps.Analysis;
using ChainMatch.Model;
using CsCheck;

namespace ChainMatch.Gaps;

/// <summary>What holds for the gaps of any city, tried on random ones.</summary>
public sealed class GapPropertyTests
{
    [Fact]
    public void Renaming_all_codes_in_the_same_order_changes_nothing_but_the_codes() =>
        RandomCase.Input.Sample(input =>
        {
            var renamed = Renamed.By(code => $"x.{code}", input);

            return Figures(input, code => $"x.{code}") == Figures(renamed, code => code);
        });

    [Fact]
    public void The_order_of_rows_does_not_matter() =>
        Gen.Select(RandomCase.Input, Gen.Int[0, 1000]).Sample((input, seed) =>
        {
            var random = new Random(seed);
            var shuffled = input with
            {
                Evidence = Shuffled(input.Evidence),
                Activities = Shuffled(input.Activities),
                Resources = Shuffled(input.Resources),
                Statements = Shuffled(input.Statements),
                Indicators = Shuffled(input.Indicators),
                Completeness = Shuffled(input.Completeness),
                Graph = new ChainGraph(
                    input.Graph.Chains, Shuffled(input.Graph.Segments), Shuffled(input.Graph.Supplies)),
            };

            return Figures(input) == Figures(shuffled);

            T[] Shuffled<T>(IReadOnlyList<T> rows) => [.. rows.OrderBy(_ => random.Next())];
        });

    [Fact]
    public void A_row_that_became_known_later_changes_nothing() =>
        Gen.Select(RandomCase.Input, RandomCase.Evidence, RandomCase.Activity).Sample((input, evidence, activity) =>
        {
            var later = new RowDate(PartialDate.Parse("2025-07-01"), 2024);
            var more = input with
            {
                Evidence = [.. input.Evidence, evidence with { Date = later, FactId = "e-later" }],
                Activities = [.. input.Activities, activity with { Date = later, Id = "a-later" }],
            };

            return Figures(input) == Figures(more);
        });

    [Fact]
    public void A_found_operating_row_never_raises_the_deficit_of_its_segment_when_the_record_stays_as_complete() =>
        OperatingRowAdded(isTargeted: true, (before, after) => after.Verdict.Deficit <= before.Verdict.Deficit + 1e-9);

    [Fact]
    public void An_operating_row_raises_the_deficit_of_its_segment_only_by_making_the_record_more_complete() =>
        OperatingRowAdded(isTargeted: false, (before, after) =>
            after.Verdict.Deficit <= before.Verdict.Deficit + 1e-9
            || after.Visibility.ChanceSeen > before.Visibility.ChanceSeen);

    [Fact]
    public void Severity_and_priority_follow_from_deficit_closing_and_components() =>
        RandomCase.Input.Sample(input => Analyze(input).Segments.All(one =>
            Near(one.Severity, one.Verdict.Deficit * Mean(one.Components, 2))
            && Near(one.Priority, one.Components.Neighbours is null
                ? null
                : 100 * one.Verdict.Deficit * (1 - one.Observed.Closing) * Mean(one.Components, 4))));

    [Fact]
    public void Every_share_lies_between_0_and_1_and_ranks_count_without_gaps() =>
        RandomCase.Input.Sample(input =>
        {
            var city = Analyze(input);
            var shares = city.Segments.SelectMany(one => new[]
            {
                one.Verdict.Deficit, one.Severity, one.Priority / 100, one.Presence, one.Observed.Confidence,
                one.Visibility.ChanceSeen, one.Components.Neighbours, one.Components.Position,
                one.Components.InputsAtHand,
            });
            var ranks = city.Segments.Where(one => one.List is not null)
                .GroupBy(one => (one.Segment.Chain, one.List), one => one.Rank!.Value);

            return shares.All(share => share is null or (>= 0 and <= 1 + 1e-9))
                && ranks.All(list => list.Order().SequenceEqual(Enumerable.Range(1, list.Count())));
        });

    [Fact]
    public void Public_local_and_unconfirmed_segments_are_never_missing_by_silence_alone() =>
        RandomCase.Input.Sample(input => Analyze(input).Segments
            .Where(one => one.Verdict.Rule is Rule.SilenceSpeaks && one.Visibility.DeclaredComplete is null)
            .All(one => one.Segment.Fill is Fill.Invest or Fill.Restricted
                && input.Graph.FindChain(one.Segment.Chain)!.Confirmed));

    private static void OperatingRowAdded(bool isTargeted, Func<SegmentFigures, SegmentFigures, bool> holds) =>
        Gen.Select(RandomCase.Input, RandomCase.Evidence).Sample((input, row) =>
        {
            var found = row with
            {
                Kind = EvidenceKind.Operating,
                IsTargeted = isTargeted,
                FactId = "e-new",
                Source = "S-new",
            };
            var (before, after) = (Of(input), Of(input with { Evidence = [.. input.Evidence, found] }));

            return before.Observed is not { Cover: null, LocationQuotient: null, CalledWeak: null }
                || holds(before, after);

            SegmentFigures Of(GapInput one) =>
                Analyze(one).Segments.Single(figures => figures.Segment.Code == row.Segment);
        });

    private static CityAnalysis Analyze(GapInput input) => new(input, GapParameters.Default);

    private static string Figures(GapInput input, Func<string, string>? name = null)
    {
        var city = Analyze(input);
        var rows = city.Segments.Select(FigureRow.Of)
            .Concat(ChainFigures.In(city, city.Segments).Select(FigureRow.Of))
            .Concat(input.Places.ChildrenOf(input.HomeRegion)
                .SelectMany(county => city.In(county.Code).Select(FigureRow.Of)));
        return string.Join('\n', rows.Select(row =>
            string.Join(' ', row.Select(cell => Written(cell.Value, name ?? (code => code))))));
    }

    private static string? Written(object? value, Func<string, string> name) => value switch
    {
        IReadOnlyList<string> codes => string.Join(',', codes.Select(name)),
        string code => name(code),
        double figure => figure.ToString("R", null),
        _ => value?.ToString(),
    };

    private static double? Mean(Components parts, int first)
    {
        var known = new[]
        {
            (parts.Neighbours, 0.30), (parts.Position, 0.15), (parts.InputsAtHand, 0.30), (parts.TypicalSize, 0.25),
        }.Take(first).Where(part => part.Item1 is not null).ToList();
        return known is [] ? null : known.Sum(part => part.Item1 * part.Item2) / known.Sum(part => part.Item2);
    }

    private static bool Near(double? one, double? other) =>
        one is null == other is null && Math.Abs((one ?? 0) - (other ?? 0)) < 1e-9;
}
