using ChainMatch.Evidence;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>The rows about a segment that count in an area, of the area itself and of all its places.</summary>
internal sealed class SegmentRows(string area)
{
    /// <summary>The area, by code.</summary>
    public string Area { get; } = area;

    public List<EvidenceRow> Evidence { get; } = [];

    public List<Dated<Activity>> Activities { get; } = [];

    public List<Dated<Resource>> Resources { get; } = [];

    public List<Dated<Statement>> Statements { get; } = [];

    public List<Dated<Indicator>> Indicators { get; } = [];

    /// <summary>The evidence of one kind.</summary>
    public IEnumerable<EvidenceRow> EvidenceOf(EvidenceKind kind) => Evidence.Where(row => row.Kind == kind);

    /// <summary>The statements that have effects, of one polarity and of the area itself.</summary>
    public IEnumerable<Dated<Statement>> OwnStatements(params Polarity[] polarities) =>
        StatementsOf(polarities).Where(statement => statement.Row.Region == Area);

    /// <summary>The statements that have effects: those of confidence LOW are only shown.</summary>
    public IEnumerable<Dated<Statement>> StatementsOf(params Polarity[] polarities) => Statements.Where(statement =>
        statement.Confidence is not Confidence.Low && polarities.Contains(statement.Row.Polarity));

    /// <summary>Puts the rows in an order that does not depend on how they came.</summary>
    public void Sort()
    {
        Evidence.Sort((one, other) => string.CompareOrdinal(one.FactId, other.FactId) is not 0 and var byFact
            ? byFact
            : string.CompareOrdinal(one.Source, other.Source));
        Activities.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        Resources.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        Statements.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
        Indicators.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
    }
}
