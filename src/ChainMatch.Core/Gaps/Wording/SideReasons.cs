using ChainMatch.Gaps.Analysis;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Wording;

/// <summary>
/// What else a reader must know of a gap: implication, marks, plans, growth, nearness, and why figures are null.
/// </summary>
internal sealed class SideReasons(CityAnalysis city, FactBook book, Names names)
{
    private const double Near = 0.02;

    private readonly GapParameters _parameters = city.Parameters;

    /// <summary>The further reasons of a segment, in a fixed order.</summary>
    public IEnumerable<LocalizedText> Of(SegmentFigures figures) => new[]
    {
        Implied(figures), Stronger(figures), Marked(figures), Suspected(figures), Coming(figures), Growing(figures),
        NearThreshold(figures), NullCover(figures), NullPriority(figures),
    }.OfType<LocalizedText>();

    private LocalizedText? Implied(SegmentFigures figures)
    {
        if (figures.Observed.ImpliedBy is not { } customer)
        {
            return null;
        }

        var name = names.Segment(customer);
        return new LocalizedText(
            $"由{name.Zh}({customer})在营推定:这种投入不能从外地运入",
            $"Implied by {name.En} ({customer}) at work: its input cannot come from outside");
    }

    private LocalizedText? Stronger(SegmentFigures figures)
    {
        if (figures.Verdict.Rule is not Rule.NothingAgainst)
        {
            return null;
        }

        if (!Threshold.IsReached(figures.Observed.Confidence, _parameters.StrongConfidence))
        {
            var against = Phrase.Against(figures.Observed.Confidence, _parameters.StrongConfidence);
            return new LocalizedText($"不称强链:置信度 {against}", $"Not strong: confidence {against}");
        }

        return city.Strategies.SupplierIsWeak(city.Net.NumberOf(figures.Segment.Code))
            ? new LocalizedText("不称强链:有上游覆盖不足", "Not strong: a supplier covers less than is needed")
            : null;
    }

    private LocalizedText? Marked(SegmentFigures figures)
    {
        switch (figures.Mark)
        {
            case Mark.Broken:
                return new LocalizedText("断链:上游和下游都在本地", "Broken: a supplier and a customer are here");
            case Mark.Bottleneck:
                var against = Phrase.Against(figures.Components.Position!.Value, _parameters.BottleneckPosition);
                return new LocalizedText($"堵点:覆盖不足而路径多,K {against}", $"Bottleneck: weak by cover with K {against}");
            default:
                return null;
        }
    }

    private LocalizedText? Suspected(SegmentFigures figures)
    {
        if (!figures.Verdict.IsSuspected)
        {
            return null;
        }

        var against = Phrase.Against(figures.Verdict.Deficit!.Value, _parameters.SuspectedDeficit);
        return new LocalizedText($"疑似缺链:缺口 d {against}", $"Suspected missing: deficit d {against}");
    }

    private static LocalizedText? Coming(SegmentFigures figures)
    {
        var closing = Phrase.Rough(figures.Observed.Closing);
        return figures.Observed.Closing > 0
            ? new LocalizedText(
                $"已签或在谈项目补上的可能 c = {closing}", $"Chance that projects agreed on close it: c = {closing}")
            : null;
    }

    private LocalizedText? Growing(SegmentFigures figures)
    {
        if (figures.List is not GapList.Expand)
        {
            return null;
        }

        List<LocalizedText> reasons = [];
        if (Threshold.IsBelow(figures.Growth.Ratio, _parameters.ExpandRatio))
        {
            var fact = book.Cite(figures.Growth.Indicator!.Id);
            var against = Phrase.Against(figures.Growth.Ratio!.Value, _parameters.ExpandRatio);
            reasons.Add(new($"{fact.Text.Zh},占比 {against}", $"{fact.Text.En}: share {against}"));
        }

        if (figures.Growth.IsWanted)
        {
            reasons.Add(new("官方希望做大", "officials want it to grow"));
        }

        var all = Phrase.Join(reasons, ";", "; ");
        return new LocalizedText($"扩能:{all.Zh}", $"Expand: {all.En}");
    }

    private LocalizedText? NearThreshold(SegmentFigures figures)
    {
        var kappa = figures.Visibility.ChanceSeen;
        return IsNearThreshold(figures, _parameters)
            ? new LocalizedText(
                $"临近阈值:κ = {Phrase.Computed(kappa)},与 {Phrase.Rough(_parameters.SilentCoverage)} 相差不到 {Near}",
                $"Near the threshold: κ = {Phrase.Computed(kappa)} is within {Near} of "
                    + Phrase.Rough(_parameters.SilentCoverage))
            : null;
    }

    private static LocalizedText? NullCover(SegmentFigures figures) =>
        figures.Observed.Cover is null && figures.Verdict.Rule is Rule.CalledWeak or Rule.StrongEnough
            ? AtWorkReason.CoverWords(figures.Observed)
            : null;

    private static LocalizedText? NullPriority(SegmentFigures figures) =>
        figures.Priority is null
        && figures.Verdict.State is SegmentState.Missing or SegmentState.Weak or SegmentState.Unknown
            ? new LocalizedText("优先级 null:没有供应链接", "Priority null: no supply link")
            : null;

    /// <summary>
    /// Whether a segment was not seen and κ is so near to its threshold that little would settle otherwise.
    /// </summary>
    public static bool IsNearThreshold(SegmentFigures figures, GapParameters parameters) =>
        figures.Observed.Sighting.Seen is Seen.Silent or Seen.Unseen
        && Threshold.IsReached(Near, Math.Abs(figures.Visibility.ChanceSeen - parameters.SilentCoverage));
}
