using ChainMatch.Features;
using ChainMatch.Model;

namespace ChainMatch.Matching.Briefs;

/// <summary>What is unknown and must be asked: of the enterprise, and of the gap.</summary>
internal static class UnknownSection
{
    internal static IEnumerable<BriefSentence> Of(BriefCase brief) =>
        [.. Warnings(brief), .. WeakEvidence(brief), .. Features(brief), .. Components(brief), .. Question(brief)];

    private static IEnumerable<BriefSentence> Warnings(BriefCase brief) => Reasons.Warnings(brief.Dossier)
        .Select(warning => new BriefSentence(new($"{warning.Zh}。", $"{warning.En}."), [brief.Dossier.FactId]));

    private static IEnumerable<BriefSentence> WeakEvidence(BriefCase brief)
    {
        var own = brief.Dossier.Capabilities.Where(row => row.Row.Segment == brief.Gap.Segment.Code).ToArray();
        return own is not [] && own.All(row => row.Confidence is Confidence.Low)
            ?
            [
                new BriefSentence(
                    new(
                        "能否承接本环节仅有弱依据,须当面核实。",
                        "That it makes this rests on weak evidence only; ask it to its face."),
                    [.. own.Select(row => row.Id)]),
            ]
            : [];
    }

    private static IEnumerable<BriefSentence> Features(BriefCase brief) =>
        from entry in FeatureCatalog.All.Index()
        where brief.Features.Values[entry.Index].Value is null
        let label = entry.Item.Label
        let question = QuestionOf(entry.Item.Name)
        select new BriefSentence(
            new($"不知道:{label.Zh}。可问:{question.Zh}", $"Not known: {label.En}. Ask: {question.En}"),
            [brief.Dossier.FactId]);

    private static LocalizedText QuestionOf(string feature) => feature switch
    {
        "role" => new("自己生产,还是提供设备或服务?", "do you make it yourselves, or sell machines or services for it?"),
        "share" => new("这一业务占收入多少?", "how much of your revenue comes from it?"),
        "tie" => new("在本地有没有客户、供应商或合作?", "have you customers, suppliers or partners here?"),
        "nearby" => new("近年在省内有没有投资或选址打算?", "have you invested, or looked for a place, in this province of late?"),
        "home" => new("总部和主要基地在哪里?", "where are your seat and your main plants?"),
        "size" => new("目前用工和产能规模多大?", "how many people and how much capacity have you?"),
        _ => new("是否上市或列入榜单?", "are you listed, or on a list of leading firms?"),
    };

    private static IEnumerable<BriefSentence> Components(BriefCase brief) =>
        from component in brief.Gap.Components
        where component.UnknownBecause is not null
        let because = component.UnknownBecause
        select new BriefSentence(
            new($"缺口测算中无数据:{because.Zh}。", $"Without a figure in the gap: {because.En}."), [brief.Gap.Id]);

    private static IEnumerable<BriefSentence> Question(BriefCase brief) => brief.Gap.Question is { } question
        ? [new BriefSentence(new($"先向县区核实:{question.Zh}", $"Ask the county first: {question.En}"), [brief.Gap.Id])]
        : [];
}
