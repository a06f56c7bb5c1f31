using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Evidence;

/// <summary>A row with its id, its date and its confidence after the fall-backs.</summary>
/// <param name="Row">The row.</param>
/// <param name="Id">The fact's id, <c>{kind}:{key}</c>.</param>
/// <param name="Date">When it was known and what year it speaks of.</param>
/// <param name="Confidence">How sure it is.</param>
internal sealed record Dated<T>(T Row, string Id, RowDate Date, Confidence Confidence)
    where T : Fact;

/// <summary>Dates the rows of a region.</summary>
internal static class Dated
{
    /// <summary>Dates rows of one kind.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="yearOf">The year that a row speaks of by its own column.</param>
    /// <param name="facts">The facts that they are from: sources and keys.</param>
    public static IReadOnlyList<Dated<T>> Rows<T>(IReadOnlyList<T> rows, Func<T, int?> yearOf, RegionFacts facts)
        where T : Fact =>
    [
        .. rows.Select(row => new Dated<T>(
            row,
            facts.Keys.IdOf(row),
            RowDate.OfEarliest(row, yearOf(row), facts.Sources),
            FactConfidence.Of(row, facts.Sources))),
    ];
}
