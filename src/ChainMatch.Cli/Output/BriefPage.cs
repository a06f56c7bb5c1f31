using ChainMatch.Matching;

namespace ChainMatch.Cli.Output;

/// <summary>A visiting brief (拜访提纲): one page, every sentence with its facts.</summary>
internal static class BriefPage
{
    internal static void Write(Screen screen, Brief brief)
    {
        var firm = brief.Enterprise.Enterprise;
        var segment = brief.Gap.Segment;
        screen.Heading(
            $"{screen.Text("拜访提纲", "Visiting brief")}: {screen.Name(firm.NameZh, firm.NameEn)} ({firm.Id}) - "
            + $"{segment.Code} {screen.Name(segment.NameZh, segment.NameEn)} - "
            + $"{screen.Name(brief.Gap.Region.NameZh, brief.Gap.Region.NameEn)} ({Figures.Day(brief.Gap.AsOf)})");
        foreach (var section in brief.Sections)
        {
            screen.Blank();
            screen.Heading(screen.Text(section.Title));
            foreach (var sentence in section.Sentences)
            {
                screen.Line($"- {screen.Text(sentence.Text)}  [{string.Join(' ', sentence.FactIds)}]");
            }
        }
    }
}
