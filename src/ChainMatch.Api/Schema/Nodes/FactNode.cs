using ChainMatch.Gaps;
using ChainMatch.Model;
using GraphQL;
using GraphQL.DataLoader;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>A fact (事实) behind a figure: one row of the data set in one line.</summary>
[Name("Fact")]
internal sealed class FactNode(GapFact fact)
{
    /// <summary>Identifier, <c>{kind}:{key}</c>.</summary>
    [Id]
    public string Id => fact.Id;

    /// <summary>The fact in one line.</summary>
    /// <param name="lang">The language of the text.</param>
    public string Text(Language? lang = Language.Zh) => fact.Text.In(lang);

    /// <summary>Its figure; null without one.</summary>
    public double? Value => fact.Value;

    /// <summary>Unit of the figure.</summary>
    public string? Unit => fact.Unit;

    /// <summary>The date or year it speaks of, at its precision; null when it is undated.</summary>
    public string? Date => fact.Date;

    /// <summary>How sure it is: its own word, else what the best tier of its sources says.</summary>
    public Confidence Confidence => fact.Confidence;

    /// <summary>The sources that say so, by id.</summary>
    public IDataLoaderResult<IReadOnlyList<SourceNode>> Sources([FromServices] SourceLoader sources) =>
        SourcedNode.Nodes(sources, fact.SourceIds);
}
