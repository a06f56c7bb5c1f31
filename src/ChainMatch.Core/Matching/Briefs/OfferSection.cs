using ChainMatch.Evidence;
using ChainMatch.Gaps.Wording;
using ChainMatch.Model;

namespace ChainMatch.Matching.Briefs;

/// <summary>What we offer: resources that feed the segment, local suppliers and buyers by name, policies, parks.</summary>
internal static class OfferSection
{
    private const int MostResources = 5;
    private const int MostFirms = 5;
    private const int MostPolicies = 8;
    private const int MostParks = 4;

    internal static IEnumerable<BriefSentence> Of(BriefCase brief) =>
        [.. Resources(brief), .. Neighbours(brief), .. Policies(brief), .. Parks(brief)];

    private static IEnumerable<BriefSentence> Resources(BriefCase brief) =>
        brief.Context.Known(brief.Context.Facts.Resources, resource => resource.Year)
            .Where(resource => resource.Row.Feeds.Contains(brief.Gap.Segment.Code, StringComparer.Ordinal))
            .OrderByDescending(resource => resource.Date.Year ?? 0)
            .ThenBy(resource => resource.Id, StringComparer.Ordinal)
            .Take(MostResources)
            .Select(resource => Line(brief.Words.Line(resource.Row), resource.Id));

    private static IEnumerable<BriefSentence> Neighbours(BriefCase brief)
    {
        var (graph, code) = (brief.Context.Graph, brief.Gap.Segment.Code);
        var suppliers = graph.InputsOf(code).Select(supply => supply.From);
        var customers = graph.OutputsOf(code).Select(supply => supply.To);
        return
        [
            .. Firms(brief, suppliers, new("本地供应方", "local suppliers")),
            .. Firms(brief, customers, new("本地用户", "local buyers")),
        ];
    }

    private static IEnumerable<BriefSentence> Firms(BriefCase brief, IEnumerable<string> segments, LocalizedText lead) =>
        from segment in segments.Distinct(StringComparer.Ordinal).Where(code => code != brief.Gap.Segment.Code)
        let firms = brief.LocalFirmsIn(segment).Take(MostFirms).ToArray()
        where firms.Length > 0
        let names = Phrase.List(firms.Select(firm => firm.Name))
        let of = brief.Names.Of(segment)
        select new BriefSentence(
            new($"{lead.Zh}({of.Zh}):{names.Zh}。", $"{lead.En} ({of.En}): {names.En}."),
            [.. firms.Select(firm => firm.FactId)]);

    private static IEnumerable<BriefSentence> Policies(BriefCase brief) =>
        brief.Context.Known(brief.Context.Facts.Policies, _ => null)
            .Select(policy => (Policy: policy, Scope: ScopeOf(policy.Row, brief.Gap.Segment)))
            .Where(entry => entry.Scope is not null && IsInForce(entry.Policy.Row, brief.Gap.AsOf))
            .OrderBy(entry => entry.Scope)
            .ThenBy(entry => entry.Policy.Id, StringComparer.Ordinal)
            .Take(MostPolicies)
            .Select(entry => Sentence(brief, entry.Policy));

    // 0 for the segment, 1 for its chain; null when it is for others. General rules are left out: the data do not tell
    // those for investors from those for agents and offices.
    private static int? ScopeOf(Policy policy, Segment segment) =>
        policy.Segments.Contains(segment.Code, StringComparer.Ordinal) ? 0
        : policy.Segments is not [] ? null
        : policy.Chains.Contains(segment.Chain, StringComparer.Ordinal) ? 1
        : null;

    private static bool IsInForce(Policy policy, DateOnly day) =>
        (policy.ValidFrom is not { } from || from.FirstDay <= day) && (policy.ValidTo is not { } to || to.LastDay >= day);

    private static BriefSentence Sentence(BriefCase brief, Dated<Policy> policy)
    {
        var row = policy.Row;
        var (place, amount) = (brief.Names.Of(row.Region), brief.Names.Frame.Quantity(row.Amount, row.Unit));
        return Line(
            new(
                $"政策({place.Zh}):{row.TitleZh}:{row.Trigger},{row.Benefit}{Amount(amount.Zh, "(", ")")}",
                $"policy ({place.En}): {row.TitleEn ?? row.TitleZh}: {row.Trigger}, {row.Benefit}{Amount(amount.En, " (", ")")}"),
            policy.Id);
    }

    private static string Amount(string amount, string before, string after) =>
        amount is "" ? "" : before + amount + after;

    // Parks whose leading industries name a product of the chain: those of the segment itself first, then those of the
    // counties that hold its neighbours.
    private static IEnumerable<BriefSentence> Parks(BriefCase brief)
    {
        string[] own = [.. WordsOf(brief.Gap.Segment)];
        string[] chain = [.. brief.Context.Graph.SegmentsOf(brief.Gap.Segment.Chain).SelectMany(WordsOf)];
        return brief.Context.Known(brief.Context.Facts.Parks, _ => null)
            .Where(park => Names(park.Row, chain))
            .OrderByDescending(park => Names(park.Row, own))
            .ThenByDescending(park => IsNear(park.Row, brief))
            .ThenBy(park => park.Id, StringComparer.Ordinal)
            .Take(MostParks)
            .Select(park => Line(ParkWords(brief, park.Row), park.Id));
    }

    private static IEnumerable<string> WordsOf(Segment segment) => segment.Keywords.Append(segment.NameZh);

    private static bool Names(Park park, IReadOnlyCollection<string> words) => park.Industries.Any(industry =>
        words.Any(word =>
            industry.Contains(word, StringComparison.Ordinal) || word.Contains(industry, StringComparison.Ordinal)));

    private static bool IsNear(Park park, BriefCase brief) =>
        brief.Gap.Counties.Any(county => brief.Context.Places.IsWithin(park.Code, county));

    private static LocalizedText ParkWords(BriefCase brief, Park park)
    {
        var name = brief.Names.Of(park.Code);
        var industries = string.Join('、', park.Industries);
        var facilities = park.Facilities is [] ? "" : string.Join('、', park.Facilities);
        return new(
            $"园区:{name.Zh},主导产业 {industries}{(facilities is "" ? "" : $";配套 {facilities}")}",
            $"park: {name.En}, leading industries {industries}{(facilities is "" ? "" : $"; facilities {facilities}")}");
    }

    private static BriefSentence Line(LocalizedText text, string factId) => new(new($"{text.Zh}。", $"{text.En}."), [factId]);
}
