using System.Globalization;
using ChainMatch.Candidates;
using ChainMatch.Evidence;
using ChainMatch.Model;
using ChainMatch.Ranking;

namespace ChainMatch.Matching;

/// <summary>
/// Why a target stands where it stands: warnings first, then the contributions that count, most weighty first, each naming
/// the fact that decided it.
/// </summary>
internal sealed class Reasons(FactWords words, NodeNames names, RegionContext context)
{
    private const string WarningMark = "警示";

    /// <summary>The reasons of a target.</summary>
    internal IReadOnlyList<LocalizedText> Of(Dossier dossier, IEnumerable<Contribution> contributions) =>
    [
        .. Warnings(dossier),
        .. contributions
            .Where(part => part.Points > 0 && part.Feature != "role")
            .OrderByDescending(part => part.Points)
            .ThenBy(part => part.Feature, StringComparer.Ordinal)
            .Select(part => InWords(dossier, part))
            .OfType<LocalizedText>(),
        .. contributions.Where(part => part is { Feature: "role", Value: < 1 }).Select(_ => new LocalizedText(
            "角色偏服务或装备,少有自建工厂", "in this segment a service or a seller of machines, who seldom builds the plant")),
    ];

    /// <summary>What must be checked before a visit.</summary>
    internal static IEnumerable<LocalizedText> Warnings(Dossier dossier)
    {
        var own = dossier.Facts.Enterprise;
        if (own.Note is { } note && note.StartsWith(WarningMark, StringComparison.Ordinal))
        {
            yield return new(note, $"warning: {note}");
        }
        else if (IsSpecialTreatment(own.ShortName ?? own.NameZh))
        {
            yield return new($"警示:证券简称带 ST({own.ShortName}),现状须核", $"warning: listed as {own.ShortName}; check how it stands");
        }
    }

    private static bool IsSpecialTreatment(string name) =>
        name.StartsWith("ST", StringComparison.Ordinal) || name.StartsWith("*ST", StringComparison.Ordinal);

    private LocalizedText? InWords(Dossier dossier, Contribution part) => part.Feature switch
    {
        "size" => Size(dossier.Facts.Enterprise),
        "home" => Home(dossier.Facts.Enterprise),
        "share" => Share(part.Value!.Value, dossier, part.FactIds),
        "list" => List(dossier, part.FactIds),
        _ => Describe(dossier, part),
    };

    private LocalizedText? Describe(Dossier dossier, Contribution part)
    {
        var lead = part.Feature switch
        {
            "fit" => FitLead(part.Value!.Value),
            "tie" => new LocalizedText("本地联系", "tie here"),
            _ => new LocalizedText("省内投资", "in the province"),
        };
        return part.FactIds.Select(id => FactOf(dossier, id)).OfType<LocalizedText>().FirstOrDefault() is { } fact
            ? new($"{lead.Zh}:{fact.Zh}", $"{lead.En}: {fact.En}")
            : null;
    }

    private static LocalizedText FitLead(double fit) => fit switch
    {
        >= 0.6 - 1e-9 => new("能做本环节", "makes it"),
        >= 0.35 - 1e-9 => new("可能能做或相邻", "may make it, or works next to it"),
        _ => new("相近", "near to it"),
    };

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

    private static LocalizedText? Share(double value, Dossier dossier, IReadOnlyList<string> factIds) =>
        value > 0 && Match(dossier.Capabilities, factIds[0]) is { Row.RevenueShare: { } share }
            ? new(
                string.Create(CultureInfo.InvariantCulture, $"该环节占营收 {share:0%}"),
                string.Create(CultureInfo.InvariantCulture, $"{share:0%} of its revenue"))
            : null;

    private LocalizedText? List(Dossier dossier, IReadOnlyList<string> factIds) =>
        Match(dossier.Tags, factIds[0]) is { } tag ? words.Of(tag.Row)
        : Match(dossier.Identifiers, factIds[0]) is { } code ? new($"上市({code.Row.Value})", $"listed ({code.Row.Value})")
        : null;
}
