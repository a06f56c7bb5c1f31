using ChainMatch.Model;
using ChainMatch.Storage;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>A legal entity or a group (企业).</summary>
[Name("Enterprise")]
[Implements(typeof(INode))]
internal sealed class EnterpriseNode(EnterpriseFacts facts, Frame frame) : SourcedNode(facts.Enterprise), INode
{
    private readonly Enterprise _enterprise = facts.Enterprise;

    /// <summary>Identifier: opaque, permanent, never reused.</summary>
    [Id]
    public string Id => _enterprise.Id;

    /// <summary>Chinese name as its sources write it.</summary>
    public string Name => _enterprise.NameZh;

    /// <summary>English name; null when there is none.</summary>
    public string? NameEn => _enterprise.NameEn;

    /// <summary>Short Chinese name (简称); null when there is none.</summary>
    public string? ShortName => _enterprise.ShortName;

    /// <summary>What it is, as the closed list of the data set spells it: company, group, association.</summary>
    public string Kind => _enterprise.Kind;

    /// <summary>Credit codes, listing codes, aliases, former names.</summary>
    public IReadOnlyList<IdentifierNode> Identifiers => [.. facts.Identifiers.Select(row => new IdentifierNode(row))];

    /// <summary>Where it has its seat; null when that is not known.</summary>
    public RegionNode? Home => _enterprise.HomeRegion is { } home ? frame.Region(home) : null;

    /// <summary>Whether it has a site in the home region (本地企业).</summary>
    public bool Local => facts.Sites.Any(site => frame.Places.IsWithin(site.Region, frame.HomeRegion));

    /// <summary>When it was founded, <c>YYYY[-MM[-DD]]</c>; null when that is not known.</summary>
    public string? Founded => _enterprise.Founded?.ToString();

    /// <summary>Whether the state owns it (国有); null when that is not known.</summary>
    public bool? StateOwned => _enterprise.StateOwned;

    /// <summary>Number of employees (从业人数); null when no figure is published.</summary>
    public Quantity? Employees => Quantity.Of(_enterprise.Employees, "人", _enterprise.EmployeesYear, _enterprise);

    /// <summary>Revenue (营业收入) in 万元 (10,000 yuan); null when no figure is published.</summary>
    public Quantity? Revenue =>
        Quantity.Of(_enterprise.RevenueWanYuan, "万元", year: null, _enterprise, _enterprise.RevenuePeriod);

    /// <summary>The lists it stands on.</summary>
    public IReadOnlyList<TagNode> Tags => [.. facts.Tags.Select(row => new TagNode(row))];

    /// <summary>What it could bring.</summary>
    public IReadOnlyList<CapabilityNode> Capabilities =>
        [.. facts.Capabilities.Select(row => new CapabilityNode(row, this, frame))];

    /// <summary>Its sites, everywhere.</summary>
    public IReadOnlyList<SiteNode> Sites
    {
        get
        {
            var operations = facts.Operations.ToLookup(row => row.Site, StringComparer.Ordinal);
            return [.. facts.Sites.Select(site => new SiteNode(site, operations[site.Id], frame))];
        }
    }

    /// <summary>Ties that it has.</summary>
    public IReadOnlyList<TieNode> Ties => [.. facts.Ties.Select(row => new TieNode(row, frame))];

    /// <summary>Ties that others have to it.</summary>
    public IReadOnlyList<TieNode> TiesToIt => [.. facts.TiesToIt.Select(row => new TieNode(row, frame))];

    /// <summary>Projects that it invests in, everywhere.</summary>
    public IReadOnlyList<ProjectNode> Projects => [.. facts.Projects.Select(row => new ProjectNode(row, frame))];

    /// <summary>Remark for the reader, warnings first.</summary>
    public string? Note => _enterprise.Note;

    /// <summary>How it is related to a segment: it could do it, or it does it here.</summary>
    internal string RelationTo(string segment) =>
        facts.Capabilities.Any(row => row.Segment == segment) ? "CAPABLE_OF" : "OPERATES_IN";
}
