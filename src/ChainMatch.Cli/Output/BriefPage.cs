using System.Globalization;
using ChainMatch.Matching;

namespace ChainMatch.Cli.Output;

/// <summary>A visiting brief (拜访提纲): one page, each sentence with the numbers of its facts, the facts below.</summary>
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
        var notes = new List<string>();
        foreach (var section in brief.Sections)
        {
            screen.Blank();
            screen.Heading(screen.Text(section.Title));
            foreach (var sentence in section.Sentences)
            {
                screen.Line($"- {screen.Text(sentence.Text)} [{Numbers(sentence.FactIds, notes)}]");
            }
        }

        WriteNotes(screen, notes);
    }

    private static string Numbers(IReadOnlyList<string> facts, List<string> notes)
    {
        notes.AddRange(facts.Except(notes, StringComparer.Ordinal).ToList());
        return string.Join(' ', facts.Select(fact => Number(notes.IndexOf(fact))));
    }

    private static void WriteNotes(Screen screen, List<string> notes)
    {
        screen.Blank();
        screen.Heading(screen.Text("依据", "Facts"));
        foreach (var (index, fact) in notes.Index())
        {
            screen.Line($"[{Number(index)}] {fact}");
        }
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
