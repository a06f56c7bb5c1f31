using ChainMatch.Api.Transport;
using ChainMatch.Model;
using GraphQL;
using GraphQL.DataLoader;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>An investment project (项目): who builds what, where, how far it is.</summary>
[Name("Project")]
[Implements(typeof(INode))]
internal sealed class ProjectNode(Project project, Frame frame) : SourcedNode(project), INode
{
    private const string Unit = "亿元";

    /// <summary>Identifier, <c>P-…</c>.</summary>
    [Id]
    public string Id => project.Id;

    /// <summary>Name as its source writes it.</summary>
    public string Name => project.Name;

    /// <summary>The investors (投资方); empty when no source names them.</summary>
    public IDataLoaderResult<IReadOnlyList<EnterpriseNode>> Investors([FromServices] EnterpriseLoader enterprises) =>
        enterprises.LoadAll(project.Enterprises).Then(frame.Enterprises);

    /// <summary>Where it is.</summary>
    public RegionNode Region => frame.Region(project.Region);

    /// <summary>The segments it fills; empty when none fits.</summary>
    public IReadOnlyList<SegmentNode> Segments => [.. project.Segments.Select(frame.Segment)];

    /// <summary>Planned investment in 亿元 (100 million yuan); null when it is not published.</summary>
    public Quantity? Amount => Quantity.Of(project.AmountYi, Unit, project.Date?.Year, project);

    /// <summary>How far it is; null when that is not known.</summary>
    public ProjectStage? Stage => project.Stage;

    /// <summary>The date of that stage, <c>YYYY[-MM[-DD]]</c>; null when it is undated.</summary>
    public string? Date => project.Date?.ToString();

    /// <summary>What was signed; null when that is not known.</summary>
    public string? AgreementType => project.AgreementType;

    /// <summary>Where the investor comes from: OUTSIDE (外来), LOCAL (本地) or UNKNOWN.</summary>
    public string Origin => EnumName.Of(project.Origin);

    /// <summary>SINGLE (单个项目); AGGREGATE, a published total, out of every sum; SUPPLY, a supply contract.</summary>
    public string RecordType => EnumName.Of(project.RecordType);

    /// <summary>Remark for the reader.</summary>
    public string? Note => project.Note;
}
