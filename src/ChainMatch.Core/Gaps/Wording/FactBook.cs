using System.Collections.Concurrent;
using System.Globalization;
using ChainMatch.Evidence;
using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Gaps.Wording;

/// <summary>
/// The facts behind the reports of one version, by id, ready to be cited; each line is written once. For any number of
/// threads.
/// </summary>
internal sealed class FactBook
{
    private readonly Dictionary<string, Fact> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Fact, GapFact> _cited = new(ReferenceEqualityComparer.Instance);
    private readonly FactLine _lines;

    /// <summary>Opens a book.</summary>
    /// <param name="facts">The facts of the city.</param>
    /// <param name="graphSources">The sources of segments and supply links.</param>
    /// <param name="names">How the lines name things.</param>
    public FactBook(RegionFacts facts, IEnumerable<Source> graphSources, Names names)
    {
        _lines = new FactLine(names);
        foreach (var source in facts.Sources.Values.Concat(graphSources))
        {
            _sources[source.Id] = source;
        }

        IEnumerable<Fact> cited =
        [
            .. facts.Operations, .. facts.Projects, .. facts.Activities, .. facts.Resources, .. facts.Indicators,
            .. facts.Statements, .. facts.Completeness,
        ];
        foreach (var fact in cited)
        {
            _facts[facts.Keys.IdOf(fact)] = fact;
        }
    }

    /// <summary>The fact of an id that the report's figures come from.</summary>
    public Fact Find(string id) => _facts[id];

    /// <summary>A fact of the city as a gap shows it.</summary>
    public GapFact Cite(string id) => _cited.GetOrAdd(_facts[id], Write, id);

    /// <summary>A fact of the city by those of its sources that count.</summary>
    public GapFact Cite(string id, IReadOnlyList<string> sources) => Cite(id) is var fact
        && sources.Count == fact.SourceIds.Count ? fact : fact with { SourceIds = sources };

    /// <summary>A supply link or a segment as a gap shows it.</summary>
    public GapFact Cite(Fact fact) =>
        _cited.GetOrAdd(fact, one => Write(one, $"{FactKind.Of(one).Name}:{FactKind.Of(one).KeyOf(one)}"));

    private GapFact Write(Fact fact, string id)
    {
        var (value, unit, ownDate) = FigureOf(fact);
        return new GapFact(
            id,
            _lines.Of(fact),
            value,
            unit,
            ownDate ?? RowDate.OfEarliest(fact, null, _sources).AsOf?.ToString(),
            FactConfidence.Of(fact, _sources),
            fact.SourceIds);
    }

    private static (double? Value, string? Unit, string? Date) FigureOf(Fact fact) => fact switch
    {
        Operation row => (row.Capacity, row.Unit, row.Year?.ToString(CultureInfo.InvariantCulture)),
        Project row => (row.AmountYi, row.AmountYi is null ? null : "亿元", row.Date?.ToString()),
        Activity row => (row.Value, row.Unit, row.Year?.ToString(CultureInfo.InvariantCulture)),
        Resource row => (row.Quantity, row.Unit, row.Year?.ToString(CultureInfo.InvariantCulture)),
        Indicator row => (row.Value, row.Unit, row.Year?.ToString(CultureInfo.InvariantCulture)),
        _ => (null, null, null),
    };
}
