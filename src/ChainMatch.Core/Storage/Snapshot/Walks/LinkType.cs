using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage.Graph;

namespace ChainMatch.Storage.Snapshot.Walks;

/// <summary>What makes relations: a column of nodes' rows, or a kind of row that joins two nodes.</summary>
/// <param name="Name">The type of the relations.</param>
/// <param name="Maker">The kind of the node that makes them: it names the other, or they start at it.</param>
/// <param name="Others">The kinds that the other end may be of.</param>
/// <param name="Rows">The kind whose rows make them.</param>
/// <param name="IsReversed">Whether they lead to the node that makes them.</param>
/// <param name="EndsOf">The keys of the ends of a row's relations; the first is null where the row is that end.</param>
internal sealed record LinkType(
    string Name,
    FactKind Maker,
    IReadOnlyList<FactKind> Others,
    FactKind Rows,
    bool IsReversed,
    Func<Fact, (string? Maker, IReadOnlyList<string> Others)> EndsOf)
{
    /// <summary>Everything that makes relations between nodes that are walked.</summary>
    internal static IReadOnlyList<LinkType> All { get; } =
    [
        .. GraphShape.ColumnRelations
            .Where(relation => GraphShape.Walked.Contains(relation.Kind) && GraphShape.Walked.Contains(relation.Other))
            .Select(Of),
        .. GraphShape.Relations.Select(Of),
        new(
            GraphShape.TiedTo,
            FactKind.Of<Enterprise>(),
            GraphShape.TieTargets,
            FactKind.Of<Tie>(),
            IsReversed: false,
            row => (((Tie)row).Enterprise, [((Tie)row).Target])),
    ];

    /// <summary>Whether they lead from what is said to what it is said about.</summary>
    internal bool IsAbout => Name == GraphShape.About;

    private static LinkType Of(ColumnRelation relation) => new(
        relation.Type, relation.Kind, [relation.Other], relation.Kind, relation.Reversed,
        row => (null, relation.Named(row)));

    private static LinkType Of(FactRelation relation) => new(
        relation.Type, relation.FromKind, [relation.ToKind], relation.Kind, IsReversed: false,
        row => ((string)relation.From.Get(row)!, [(string)relation.To.Get(row)!]));
}
