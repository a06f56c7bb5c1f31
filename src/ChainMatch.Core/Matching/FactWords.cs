using System.Globalization;
using ChainMatch.Evidence;
using ChainMatch.Gaps.Wording;
using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Matching;

/// <summary>Facts in a phrase, with the names and figures that they hold and nothing else.</summary>
internal sealed class FactWords(Vocabulary vocabulary, NodeNames names)
{
    private readonly FactLine _lines = new(names.Frame);

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

    /// <summary>A project, a resource, or what a site does, in one line.</summary>
    internal LocalizedText Line(Fact fact) => _lines.Of(fact);

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

    /// <summary><c>榜单:中国企业500强(2022)</c>.</summary>
    internal LocalizedText Of(Tag tag)
    {
        var list = vocabulary.NameOf("list", tag.List);
        var year = tag.Year is { } of ? string.Create(CultureInfo.InvariantCulture, $"({of})") : "";
        return new($"榜单:{list.Zh}{year}", $"list: {list.En} {year}".TrimEnd());
    }

    // The kind of evidence is enough where the products are shown anyway.
    private static string? Basis(Capability capability)
    {
        var evidence = capability.Evidence;
        var colon = evidence?.IndexOfAny([':', '\uFF1A']) ?? -1;
        return colon > 0 && capability.Products.Any(product => evidence!.Contains(product, StringComparison.Ordinal))
            ? evidence![..colon]
            : evidence;
    }

    private static LocalizedText Both(string text) => new(text, text);
}
