using ChainMatch.Api.Transport;
using ChainMatch.Model;
using GraphQL;
using GraphQL.DataLoader;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>What every node that stands for a fact tells: where it comes from and how sure it is.</summary>
internal abstract class SourcedNode(Fact fact)
{
    /// <summary>The sources that say so, by id.</summary>
    public IDataLoaderResult<IReadOnlyList<SourceNode>> Sources([FromServices] SourceLoader sources) =>
        Nodes(sources, fact.SourceIds);

    /// <summary>When it was known, <c>YYYY[-MM[-DD]]</c>; null when the row does not say.</summary>
    public string? AsOf => fact.AsOf?.ToString();

    /// <summary>How sure it is: its own word, else what the best tier of its sources says.</summary>
    public IDataLoaderResult<Confidence> Confidence([FromServices] SourceLoader sources) =>
        sources.LoadAll(fact.SourceIds).Then(found =>
            FactConfidence.Of(fact, found.ToDictionary(source => source.Id, StringComparer.Ordinal)));

    internal static IDataLoaderResult<IReadOnlyList<SourceNode>> Nodes(
        SourceLoader sources, IReadOnlyList<string> ids) => sources.LoadAll(ids)
            .Then(IReadOnlyList<SourceNode> (found) => [.. found.Select(source => new SourceNode(source))]);
}
