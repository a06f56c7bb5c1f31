using System.Globalization;
using ChainMatch.Evidence;
using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Matching;

/// <summary>Facts of an enterprise in a phrase, with the names and figures that they hold and nothing else.</summary>
internal sealed class FactWords(Vocabulary vocabulary, NodeNames names)
{
    /// <summary><c>制造:淀粉、淀粉糖(依据:产品表)</c>.</summary>
    internal LocalizedText Of(Capability capability)
    {
        var role = vocabulary.NameOf("role", capability.Role);
        var products = capability.Products is [] ? names.Of(capability.Segment) : Both(string.Join('、', capability.Products));
        var basis = Basis(capability);
        return new(
            $"{role.Zh}:{products.Zh}{(basis is null ? "" : $"({basis})")}",
            $"{role.En}: {products.En}{(basis is null ? "" : $" ({basis})")}");
    }

    /// <summary><c>在陇南市开工:某某项目(2021)</c>.</summary>
    internal LocalizedText Of(Project project)
    {
        var place = names.Of(project.Region);
        var stage = Of(project.Stage);
        var date = project.Date is { } on ? on.Year.ToString(CultureInfo.InvariantCulture) : null;
        return new(
            $"在{place.Zh}{stage.Zh}:{project.Name}{(date is null ? "" : $"({date})")}",
            $"{stage.En} in {place.En}: {project.Name}{(date is null ? "" : $" ({date})")}");
    }

    /// <summary><c>本地企业的供应方:某某公司(汽轮发电机组供货,2022)</c>.</summary>
    internal LocalizedText Of(Dated<Tie> tie)
    {
        var kind = vocabulary.NameOf("tie_kind", EnumName.Of(tie.Row.Kind));
        var target = names.Of(tie.Row.Target);
        string?[] parts = [tie.Row.Detail, tie.Date.Year?.ToString(CultureInfo.InvariantCulture)];
        string[] known = [.. parts.OfType<string>()];
        return new(
            $"{kind.Zh}:{target.Zh}{(known is [] ? "" : $"({string.Join(',', known)})")}",
            $"{kind.En}: {target.En}{(known is [] ? "" : $" ({string.Join(", ", known)})")}");
    }

    /// <summary><c>在本地从事某环节(某某厂)</c>.</summary>
    internal LocalizedText Of(Operation operation)
    {
        var (segment, site) = (names.Of(operation.Segment), names.Of(operation.Site));
        return new($"{site.Zh}从事{segment.Zh}", $"{site.En} works in {segment.En}");
    }

    /// <summary><c>列入中国企业500强(2022)</c>.</summary>
    internal LocalizedText Of(Tag tag)
    {
        var list = vocabulary.NameOf("list", tag.List);
        var year = tag.Year is { } of ? string.Create(CultureInfo.InvariantCulture, $"({of})") : "";
        return new($"列入{list.Zh}{year}", $"on the list: {list.En} {year}".TrimEnd());
    }

    /// <summary>How far a project is.</summary>
    internal static LocalizedText Of(ProjectStage? stage) => stage switch
    {
        ProjectStage.Lead => new("有线索", "a lead"),
        ProjectStage.Negotiation => new("洽谈", "in talks"),
        ProjectStage.Ripening => new("趋熟", "ripening"),
        ProjectStage.FrameworkSigned => new("签框架协议", "framework signed"),
        ProjectStage.ContractSigned => new("签约", "signed"),
        ProjectStage.Started => new("开工", "started"),
        ProjectStage.UnderConstruction => new("建设", "under construction"),
        ProjectStage.Producing => new("投产", "producing"),
        ProjectStage.FullCapacity => new("达产", "at full capacity"),
        ProjectStage.Lost => new("流失", "lost"),
        ProjectStage.Withdrawn => new("终止", "withdrawn"),
        _ => new("有项目(阶段不详)", "project of unknown stage"),
    };

    // The kind of evidence is enough where the products are shown anyway.
    private static string? Basis(Capability capability)
    {
        var evidence = capability.Evidence;
        var colon = evidence?.IndexOfAny([':', ':']) ?? -1;
        return colon > 0 && capability.Products.Any(product => evidence!.Contains(product, StringComparison.Ordinal))
            ? evidence![..colon]
            : evidence;
    }

    private static LocalizedText Both(string text) => new(text, text);
}
