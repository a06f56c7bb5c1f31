using ChainMatch.Gaps.Analysis;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Wording;

/// <summary>What to ask the county about a segment that the record does not tell of.</summary>
internal static class CountyQuestion
{
    private const int MostProducts = 6;

    /// <summary>The question; null when the state is known.</summary>
    public static LocalizedText? For(SegmentFigures figures, LocalizedText region, LocalizedText because)
    {
        if (figures.Verdict.Rule is not (Rule.TooThin or Rule.OnlyHinted or Rule.NotSeen or Rule.UnknownInCity))
        {
            return null;
        }

        var segment = figures.Segment;
        var products = segment.Keywords.Take(MostProducts).ToList();
        var (zh, en) = products is []
            ? ("", "")
            : ($"(如{string.Join('、', products)})", $" (such as {string.Join(", ", products)})");
        return new LocalizedText(
            $"请核实:{region.Zh}是否已有从事“{segment.NameZh}”{zh}的企业、场所或项目?请报名称、所在县区、状态和年份;没有也请明说。"
                + $"核实原因:{because.Zh}。",
            $"Please verify: is there a firm, site or project in “{segment.NameEn}”{en} in {region.En}? Give its name, "
                + $"county, status and year; if there is none, say so. Why we ask: {because.En}.");
    }
}
