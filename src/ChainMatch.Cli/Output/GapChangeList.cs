using ChainMatch.Gaps;

namespace ChainMatch.Cli.Output;

/// <summary>The segments whose state differs between two days, each with what moved it.</summary>
internal static class GapChangeList
{
    internal static void Write(Screen screen, IReadOnlyList<GapChange> changes)
    {
        foreach (var change in changes)
        {
            var segment = change.Segment;
            var before = Labels.State(change.Before, screen.Language).Text;
            var after = Labels.State(change.After, screen.Language).Text;
            screen.Heading($"{segment.Code} {screen.Name(segment.NameZh, segment.NameEn)}: {before} -> {after}");
            foreach (var reason in change.Because)
            {
                screen.Line($"  {screen.Text(reason)}");
            }

            foreach (var fact in change.Facts)
            {
                var origin = $"{fact.Id} {string.Join(' ', fact.SourceIds)}";
                screen.Line($"  - {fact.Date ?? Figures.None}  {screen.Text(fact.Text)}  [{origin}]");
            }
        }
    }
}
