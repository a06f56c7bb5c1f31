using ChainMatch.Model;

namespace ChainMatch.Matching.Briefs;

/// <summary>What ties exist: its ties and contacts here, its work and projects here and in the province, its parents.</summary>
internal static class TieSection
{
    private const int MostProjects = 5;

    internal static IEnumerable<BriefSentence> Of(BriefCase brief)
    {
        BriefSentence[] known = [.. Ties(brief), .. Works(brief), .. Projects(brief)];
        return known is not [] ? known :
        [
            new BriefSentence(
                new("未见与本地或本省往来的记录(不等于没有)。", "No tie here or in the province is on record, which is not to say there is none."),
                [brief.Dossier.FactId]),
        ];
    }

    private static IEnumerable<BriefSentence> Ties(BriefCase brief) =>
        from tie in brief.Dossier.Ties.Concat(brief.Dossier.TiesToIt)
        let text = tie.Row.Enterprise == brief.Dossier.Id ? brief.Words.Of(tie) : Reversed(brief, tie)
        select new BriefSentence(new($"{text.Zh}。", $"{text.En}."), [tie.Id]);

    private static LocalizedText Reversed(BriefCase brief, Evidence.Dated<Tie> tie)
    {
        var (other, text) = (brief.Names.Of(tie.Row.Enterprise), brief.Words.Of(tie));
        return new($"{other.Zh}是{text.Zh}", $"{other.En} is {text.En}");
    }

    private static IEnumerable<BriefSentence> Works(BriefCase brief) =>
        from work in brief.Context.WorksOf(brief.Dossier.Id)
        let text = brief.Words.Line(work.Operation.Row)
        select new BriefSentence(new($"在本地:{text.Zh}。", $"here: {text.En}."), [work.Operation.Id]);

    private static IEnumerable<BriefSentence> Projects(BriefCase brief) =>
        from project in brief.ProjectsInOrder.Take(MostProjects)
        let text = brief.Words.Line(project.Row)
        select new BriefSentence(new($"{text.Zh}。", $"{text.En}."), [project.Id]);
}
