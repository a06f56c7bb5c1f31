using ChainMatch.Seeds;

namespace ChainMatch.Storage.Graph;

/// <summary>A kind of fact that is a relation itself; its key is the relation's property <c>key</c>.</summary>
/// <param name="Kind">The kind of the row.</param>
/// <param name="From">The column of its start.</param>
/// <param name="To">The column of its end.</param>
/// <param name="Type">The type of the relation.</param>
public sealed record FactRelation(FactKind Kind, FactColumn From, FactColumn To, string Type)
{
    /// <summary>The kind of the node that it starts at.</summary>
    public FactKind FromKind => FactKind.Of(From.Refers!);

    /// <summary>The kind of the node that it ends at.</summary>
    public FactKind ToKind => FactKind.Of(To.Refers!);
}
