using ChainMatch.Gaps.Analysis;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Wording;

/// <summary>N, K, S and V as a gap shows them: value, weight, working, facts, or why there is none.</summary>
internal sealed class ComponentText(CityAnalysis city, FactBook book)
{
    private static readonly LocalizedText NoLink = new("没有供应链接", "no supply link");
    private static readonly LocalizedText NoInnerLink = new("链内没有链接", "no link inside the chain");
    private static readonly LocalizedText NoSupplier = new("没有上游", "no supplier");
    private static readonly LocalizedText NoScale = new("没有规模", "no scale");

    /// <summary>The four components, N, K, S, V.</summary>
    public IReadOnlyList<GapComponent> Of(SegmentFigures figures)
    {
        var (number, components) = (city.Net.NumberOf(figures.Segment.Code), figures.Components);
        var (inputs, outputs) = (LinksTo(figures.Segment.Code), LinksFrom(figures.Segment.Code));
        return
        [
            Component("neighbours", components.Neighbours, city.Parameters.NeighboursWeight, NoLink,
                () => Neighbours(number), [.. inputs, .. outputs]),
            Component("position", components.Position, city.Parameters.PositionWeight, NoInnerLink,
                () => Position(number), [.. inputs.Concat(outputs).Where(IsInner)]),
            Component("inputsAtHand", components.InputsAtHand, city.Parameters.InputsAtHandWeight, NoSupplier,
                () => InputsAtHand(number), inputs, city.Around.ResourcesOf(number).Select(row => book.Cite(row.Id))),
            Component("typicalSize", components.TypicalSize, city.Parameters.TypicalSizeWeight, NoScale,
                () => TypicalSize(figures), [figures.Segment]),
        ];

        bool IsInner(Supply link) => city.Input.Graph.FindSegment(link.From)!.Chain == figures.Segment.Chain
            && city.Input.Graph.FindSegment(link.To)!.Chain == figures.Segment.Chain;
    }

    private GapComponent Component(
        string name,
        double? value,
        double weight,
        LocalizedText unknown,
        Func<LocalizedText> working,
        IEnumerable<Fact> facts,
        IEnumerable<GapFact>? further = null) => new(
            name,
            value,
            weight,
            value is null ? unknown : null,
            value is null ? new LocalizedText($"null:{unknown.Zh}", $"null: {unknown.En}") : working(),
            [.. facts.Select(book.Cite), .. further ?? []]);

    private Supply[] LinksTo(string segment) =>
        [.. city.Input.Graph.InputsOf(segment).Where(link => link.From != segment)];

    private Supply[] LinksFrom(string segment) =>
        [.. city.Input.Graph.OutputsOf(segment).Where(link => link.To != segment)];

    private LocalizedText Neighbours(int segment)
    {
        var m = city.Around.Waiting(segment)!.Value;
        var each = string.Join(" + ", city.Net.NeighboursOf(segment).Select(neighbour =>
            $"{Phrase.Computed(city.Segments[neighbour].Presence!.Value)} ({city.Net.Segments[neighbour].Code})"));
        var working = $"m = Σp = {each} = {Phrase.Computed(m)}; N = m/(m + 1) = {Phrase.Computed(m / (m + 1))}";
        return new LocalizedText(working, working);
    }

    private LocalizedText Position(int segment)
    {
        var paths = city.Records.PathsOf(city.Net.Segments[segment].Chain);
        var (through, all) = (Phrase.Number(paths.Through(segment)!.Value), Phrase.Number(paths.Count));
        var share = Phrase.Computed(paths.Through(segment)!.Value / paths.Count);
        return new LocalizedText(
            $"本链 {all} 条路径中 {through} 条经过;K = {through}/{all} = {share}",
            $"{through} of the chain's {all} paths pass through it; K = {through}/{all} = {share}");
    }

    private LocalizedText InputsAtHand(int segment)
    {
        var supplies = city.Net.SuppliersOf(segment).Select(Supplied).ToList();
        var count = supplies.Count;
        var sum = city.Net.SuppliersOf(segment).Sum(city.Around.Supply);
        if (city.Around.IsFed(segment))
        {
            supplies.Add(new LocalizedText("1 (资源)", "1 (resource)"));
            (count, sum) = (count + 1, sum + 1);
        }

        var all = Phrase.Join(supplies, " + ", " + ");
        var mean = $"/{count} = {Phrase.Computed(sum / count)}";
        return new LocalizedText($"S = ({all.Zh}){mean}", $"S = ({all.En}){mean}");
    }

    private LocalizedText Supplied(int supplier)
    {
        var code = city.Net.Segments[supplier].Code;
        var presence = city.Segments[supplier].Presence!.Value;
        var given = city.Around.Supply(supplier);
        var text = given == presence
            ? $"{Phrase.Computed(presence)} ({code})"
            : $"{Phrase.Computed(presence)}·{Phrase.Computed(given / presence)} ({code})";
        return new LocalizedText(text, text);
    }

    private static LocalizedText TypicalSize(SegmentFigures figures)
    {
        var size = StageWords.Of(figures.Segment.Scale);
        var value = Phrase.Computed(figures.Components.TypicalSize!.Value);
        return new LocalizedText($"规模{size.Zh};V = {value}", $"{size.En}; V = {value}");
    }
}
