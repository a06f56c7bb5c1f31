using ChainMatch.Api.Schema.Nodes;
using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Api.Schema;

/// <summary>The facts of a region with the look-ups that nodes need, and the nodes made of them.</summary>
internal sealed class RegionIndex(RegionFacts facts, Frame frame)
{
    private readonly ILookup<string, Operation> _bySegment =
        facts.Operations.ToLookup(row => row.Segment, StringComparer.Ordinal);

    private readonly ILookup<string, Operation> _bySite =
        facts.Operations.ToLookup(row => row.Site, StringComparer.Ordinal);

    private readonly ILookup<string, Resource> _resources =
        facts.Resources.ToLookup(row => row.Region, StringComparer.Ordinal);

    private readonly Dictionary<string, Site> _sites =
        facts.Sites.ToDictionary(site => site.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, Project> _projects =
        facts.Projects.ToDictionary(project => project.Id, StringComparer.Ordinal);

    internal IReadOnlyList<Operation> OperationsIn(string segment) => [.. _bySegment[segment]];

    internal IEnumerable<Resource> ResourcesOf(string place) => _resources[place];

    internal string IdOf(Fact fact) => facts.Keys.IdOf(fact);

    internal OperationNode Node(Operation operation) =>
        new(operation, new SiteNode(_sites[operation.Site], _bySite[operation.Site], frame), frame);

    internal ResourceNode Node(Resource resource) => new(IdOf(resource), resource, frame);

    internal ProjectNode ProjectNode(string id) => new(_projects[id], frame);
}
