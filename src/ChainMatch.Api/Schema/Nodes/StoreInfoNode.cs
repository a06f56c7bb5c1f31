using ChainMatch.Storage;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>What the store holds.</summary>
[Name("StoreInfo")]
internal sealed class StoreInfoNode(StoreInfo info, Frame frame)
{
    /// <summary>The kind of store, <c>sqlite</c> or <c>neo4j</c>.</summary>
    public string Kind => info.Kind;

    /// <summary>Its version (版本), from 1; every import that changes something makes the next.</summary>
    public int Version => info.Version;

    /// <summary>The day whose knowledge the data set states.</summary>
    public DateOnly AsOf => frame.DataSet.Manifest.AsOf;

    /// <summary>The id of the data set it was filled with.</summary>
    public string DataSet => frame.DataSet.Manifest.Id;

    /// <summary>The city that the data set is about.</summary>
    public RegionNode HomeRegion => frame.Region(frame.HomeRegion);

    /// <summary>Rows per kind, in the order of the kinds, kinds without rows included.</summary>
    public IReadOnlyList<KindCount> Counts => info.Counts;
}
