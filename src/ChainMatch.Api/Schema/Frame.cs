using ChainMatch.Api.Schema.Nodes;
using ChainMatch.Api.Transport;
using ChainMatch.Model;
using ChainMatch.Storage;
using GraphQL.DataLoader;

namespace ChainMatch.Api.Schema;

/// <summary>
/// What every node needs to name its neighbours: the chains, the places, and what the data set says of itself.
/// </summary>
internal sealed record Frame(ChainGraph Graph, Places Places, DataSetInfo DataSet)
{
    internal string HomeRegion => DataSet.Manifest.HomeRegion;

    /// <summary>
    /// A day, unless it is the data set's own: there the newest view is meant, undated rows included.
    /// </summary>
    internal DateOnly? OtherDay(DateOnly day) => day == DataSet.Manifest.AsOf ? null : day;

    internal ChainNode Chain(string code) => new(Graph.FindChain(code)!, this);

    internal SegmentNode Segment(string code) => new(Graph.FindSegment(code)!, this);

    internal RegionNode Region(string code) => new(Places.Find(code)!, this);

    internal EnterpriseNode? Enterprise(EnterpriseFacts? facts) =>
        facts is null ? null : new EnterpriseNode(facts, this);

    internal IReadOnlyList<EnterpriseNode> Enterprises(IReadOnlyList<EnterpriseFacts> enterprises) =>
        [.. enterprises.Select(facts => new EnterpriseNode(facts, this))];

    /// <summary>
    /// Segments, places and enterprises by id, in the order of the ids; what nothing has is left out.
    /// </summary>
    internal IDataLoaderResult<IReadOnlyList<INode>> Nodes(IReadOnlyList<string> ids, EnterpriseLoader enterprises)
    {
        INode? Known(string id) => Graph.FindSegment(id) is { } segment ? new SegmentNode(segment, this)
            : Places.Find(id) is { } place ? new RegionNode(place, this)
            : null;

        return enterprises.LoadAll(ids.Where(id => Known(id) is null)).Then(IReadOnlyList<INode> (found) =>
        {
            var byId = found.DistinctBy(facts => facts.Enterprise.Id).ToDictionary(facts => facts.Enterprise.Id);
            return [.. ids.Select(id => Known(id) ?? Enterprise(byId.GetValueOrDefault(id))).OfType<INode>()];
        });
    }

    /// <exception cref="ChainMatchException"><see cref="ErrorCode.NotFound"/>.</exception>
    internal void RequireChain(string argument, string? code) => Require(
        code is null || Graph.FindChain(code) is not null, "chain", argument, code, "the query 'chains' lists them");

    /// <exception cref="ChainMatchException"><see cref="ErrorCode.NotFound"/>.</exception>
    internal void RequireSegment(string argument, string? code) => Require(
        code is null || Graph.FindSegment(code) is not null,
        "segment",
        argument,
        code,
        "'chains { segments { code } }' lists them");

    /// <exception cref="ChainMatchException"><see cref="ErrorCode.NotFound"/>.</exception>
    internal void RequireRegion(string? code) => Require(
        code is null || Places.Find(code) is not null,
        "region",
        "region",
        code,
        $"the home region is '{HomeRegion}'");

    internal static ChainMatchException Unknown(string what, string argument, string? value, string hint) => new(
        ErrorCode.NotFound, $"There is no {what} '{value}' (argument '{argument}'); {hint}.");

    private static void Require(bool isThere, string what, string argument, string? value, string hint)
    {
        if (!isThere)
        {
            throw Unknown(what, argument, value, hint);
        }
    }
}
