using ChainMatch.Gaps;
using ChainMatch.Gaps.Wording;
using ChainMatch.Model;

namespace ChainMatch.Matching.Briefs;

/// <summary>What to say first: what they do, what is missing here, and who here waits for it or feeds it. Facts only.</summary>
internal static class Opening
{
    private const int MostFirms = 3;
    private const int MostFigures = 2;

    internal static IEnumerable<BriefSentence> Of(BriefCase brief)
    {
        List<BriefSentence> parts = [.. What(brief).Take(1), State(brief), .. Neighbours(brief).Take(1)];
        return
        [
            new BriefSentence(
                new(
                    string.Concat(parts.Select(part => part.Text.Zh)),
                    string.Join(' ', parts.Select(part => part.Text.En))),
                [.. parts.SelectMany(part => part.FactIds).Distinct(StringComparer.Ordinal)]),
        ];
    }

    private static IEnumerable<BriefSentence> What(BriefCase brief) =>
    [
        .. brief.CapabilitiesInOrder.Select(row => (Text: Products(brief, row.Row), row.Id))
            .Select(row => new BriefSentence(new($"贵公司从事{row.Text.Zh}。", $"You work in {row.Text.En}."), [row.Id])),
        .. brief.ProjectsInOrder.Select(row => (Text: brief.Words.Line(row.Row), row.Id))
            .Select(row => new BriefSentence(new($"我们关注到{row.Text.Zh}。", $"We have seen your {row.Text.En}."), [row.Id])),
    ];

    private static LocalizedText Products(BriefCase brief, Capability capability)
    {
        var products = string.Join('、', capability.Products);
        var segment = brief.Names.Of(capability.Segment);
        return products is "" ? segment : new($"{products}({segment.Zh})", $"{products} ({segment.En})");
    }

    private static BriefSentence State(BriefCase brief)
    {
        var (region, segment) = (brief.RegionName, brief.SegmentName);
        GapFact[] figures = [.. NeedSection.Figures(brief).Take(MostFigures)];
        var state = (brief.Gap.State, brief.Gap.Basis) switch
        {
            (SegmentState.Missing, Basis.Confirmed) => new LocalizedText(
                $"{region.Zh}还没有“{segment.Zh}”环节", $"{region.En} has no {segment.En} yet"),
            (SegmentState.Missing, _) => new LocalizedText(
                $"{region.Zh}尚未见到“{segment.Zh}”环节", $"No {segment.En} is on record in {region.En}"),
            (SegmentState.Weak, _) => new LocalizedText(
                $"{region.Zh}的“{segment.Zh}”环节还不够", $"{segment.En} in {region.En} falls short"),
            (SegmentState.Adequate or SegmentState.Strong, _) => new LocalizedText(
                $"{region.Zh}的“{segment.Zh}”环节已有基础", $"{region.En} has a base in {segment.En}"),
            _ => new LocalizedText(
                $"{region.Zh}正在了解“{segment.Zh}”环节的情况", $"{region.En} is finding out about {segment.En}"),
        };
        var words = Phrase.Join([state, .. figures.Select(fact => fact.Text)], ";", "; ");
        return new BriefSentence(
            new($"{words.Zh}。", $"{words.En}."), [brief.Gap.Id, .. figures.Select(fact => fact.Id)]);
    }

    // Customers before suppliers: that somebody waits for the product is what an investor asks for first.
    private static IEnumerable<BriefSentence> Neighbours(BriefCase brief)
    {
        var (graph, code) = (brief.Context.Graph, brief.Gap.Segment.Code);
        IEnumerable<(string Segment, LocalizedText Lead)> sides =
        [
            .. graph.OutputsOf(code).Select(supply => (supply.To, new LocalizedText("下游本地已有", "Buyers here"))),
            .. graph.InputsOf(code).Select(supply => (supply.From, new LocalizedText("上游本地已有", "Suppliers here"))),
        ];
        return
            from side in sides
            let firms = brief.LocalFirmsIn(side.Segment).Take(MostFirms).ToArray()
            where firms.Length > 0
            let names = Phrase.List(firms.Select(firm => firm.Name))
            let of = brief.Names.Of(side.Segment)
            select new BriefSentence(
                new($"{side.Lead.Zh}{of.Zh}:{names.Zh}。", $"{side.Lead.En} ({of.En}): {names.En}."),
                [.. firms.Select(firm => firm.FactId)]);
    }
}
