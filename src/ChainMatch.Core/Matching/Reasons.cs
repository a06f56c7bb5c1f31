using System.Globalization;
using ChainMatch.Candidates;
using ChainMatch.Evidence;
using ChainMatch.Features;
using ChainMatch.Model;
using ChainMatch.Ranking;

namespace ChainMatch.Matching;

/// <summary>
/// Why a target stands where it stands: warnings first, then the contributions that count, most weighty first, each naming
/// the fact that decided it, a fact that decided two features once.
/// </summary>
internal sealed class Reasons(FactWords words, NodeNames names, SegmentScope scope, RegionContext context)
{
    private const double Makes = 0.6 - 1e-9;
    private const string WarningMark = "警示";

    /// <summary>The reasons of a target.</summary>
    internal IReadOnlyList<LocalizedText> Of(Dossier dossier, IReadOnlyList<Contribution> contributions) =>
    [
        .. Warnings(dossier),
        .. contributions
            .Where(part => part.Points > 0 && part.Feature != "role")
            .OrderByDescending(part => part.Points)
            .ThenBy(part => part.Feature, StringComparer.Ordinal)
            .Select(part => InWords(dossier, part))
            .OfType<(string FactId, LocalizedText Text)>()
            .DistinctBy(reason => reason.FactId)
            .Select(reason => reason.Text),
        .. contributions.Where(part => part is { Feature: "role", Value: < 1 }).Select(_ => new LocalizedText(
            "角色偏服务或装备,少有自建工厂", "in this segment a service or a seller of machines, who seldom builds the plant")),
    ];

    /// <summary>What must be checked before a visit.</summary>
    internal static IEnumerable<LocalizedText> Warnings(Dossier dossier)
    {
        var own = dossier.Facts.Enterprise;
        if (IsToBeChecked(own))
        {
            yield return new(own.Note!, $"warning: {own.Note}");
        }
        else if (IsSpecialTreatment(own.ShortName ?? own.NameZh))
        {
            yield return new($"警示:证券简称带 ST({own.ShortName}),现状须核", $"warning: listed as {own.ShortName}; check how it stands");
        }
    }

    /// <summary>Whether the data set says that something about it must be checked first.</summary>
    internal static bool IsToBeChecked(Enterprise enterprise) =>
        enterprise.Note?.StartsWith(WarningMark, StringComparison.Ordinal) is true;

    private static bool IsSpecialTreatment(string name) =>
        name.StartsWith("ST", StringComparison.Ordinal) || name.StartsWith("*ST", StringComparison.Ordinal);

    private (string FactId, LocalizedText Text)? InWords(Dossier dossier, Contribution part)
    {
        var id = part.FactIds[0];
        return part.Feature switch
        {
            "size" => ("size", Size(dossier.Facts.Enterprise)),
            "home" => Home(dossier.Facts.Enterprise) is { } home ? ("home", home) : null,
            "share" => Share(dossier, id) is { } share ? ("share", share) : null,
            "list" => List(dossier, id) is { } list ? (id, list) : null,
            _ => Describe(dossier, part) is { } text ? (id, text) : null,
        };
    }

    private LocalizedText? Describe(Dossier dossier, Contribution part)
    {
        var lead = part.Feature switch
        {
            "fit" => FitLead(part.Value!.Value, dossier, part.FactIds[0]),
            "tie" => new LocalizedText("本地联系", "tie here"),
            _ => new LocalizedText("省内投资", "in the province"),
        };
        return FactOf(dossier, part.FactIds[0]) is { } fact
            ? new($"{lead.Zh}:{fact.Zh}", $"{lead.En}: {fact.En}")
            : null;
    }

    private LocalizedText FitLead(double fit, Dossier dossier, string factId) =>
        (scope.NearestOf(SegmentsOf(dossier, factId)), fit) switch
        {
            (Relation.Same, >= Makes) => new("能做本环节", "makes it"),
            (Relation.Same, _) => new("可能能做(依据弱)", "may make it (weak evidence)"),
            (Relation.Neighbour, _) => new("做上下游相邻环节", "works next to it"),
            (_, FitFeature.ProductMatch) => new("产品对应", "a product of it belongs here"),
            _ => new("做同链其他环节", "works elsewhere in the chain"),
        };

    private static IEnumerable<string> SegmentsOf(Dossier dossier, string id) =>
    [
        .. dossier.Capabilities.Where(row => row.Id == id).Select(row => row.Row.Segment),
        .. dossier.Projects.Where(row => row.Id == id).SelectMany(row => row.Row.Segments),
        .. dossier.Works.Where(work => work.Operation.Id == id).Select(work => work.Operation.Row.Segment),
        .. dossier.Ties.Where(row => row.Id == id).Select(row => row.Row.Target),
    ];

    private LocalizedText? FactOf(Dossier dossier, string id) =>
        Match(dossier.Capabilities, id) is { } capability ? words.Of(capability.Row)
        : Match(dossier.Projects, id) is { } project ? words.Line(project.Row)
        : Match(dossier.Ties, id) is { } tie ? words.Of(tie)
        : dossier.Works.FirstOrDefault(work => work.Operation.Id == id) is { } work ? words.Line(work.Operation.Row)
        : null;

    private static Dated<T>? Match<T>(IEnumerable<Dated<T>> rows, string id)
        where T : Fact => rows.FirstOrDefault(row => row.Id == id);

    private static LocalizedText Size(Enterprise own)
    {
        var count = own.Employees!.Value.ToString(CultureInfo.InvariantCulture);
        return own.EmployeesYear is { } year
            ? new($"员工 {count} 人({year} 年)", $"{count} employees ({year})")
            : new($"员工 {count} 人", $"{count} employees");
    }

    private LocalizedText? Home(Enterprise own) =>
        own.HomeRegion is { } home && context.Places.ProvinceOf(home) is { } province
            ? new($"总部在{names.Of(province.Code).Zh}", $"seated in {names.Of(province.Code).En}")
            : null;

    private static LocalizedText? Share(Dossier dossier, string factId) =>
        Match(dossier.Capabilities, factId) is { Row.RevenueShare: { } share }
            ? new(
                string.Create(CultureInfo.InvariantCulture, $"该环节占营收 {share:0%}"),
                string.Create(CultureInfo.InvariantCulture, $"{share:0%} of its revenue"))
            : null;

    private LocalizedText? List(Dossier dossier, string factId) =>
        Match(dossier.Tags, factId) is { } tag ? words.Of(tag.Row)
        : Match(dossier.Identifiers, factId) is { } code ? new($"上市({code.Row.Value})", $"listed ({code.Row.Value})")
        : null;
}
