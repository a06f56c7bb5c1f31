using System.Globalization;
using ChainMatch.Gaps.Wording;
using ChainMatch.Model;

namespace ChainMatch.Matching.Briefs;

/// <summary>What they make: capabilities, the nearest first, and what is published of their size, seat and lists.</summary>
internal static class MakesSection
{
    private const int MostCapabilities = 5;

    internal static IEnumerable<BriefSentence> Of(BriefCase brief) =>
        [.. Capabilities(brief), .. Size(brief), .. Lists(brief)];

    private static IEnumerable<BriefSentence> Capabilities(BriefCase brief) =>
        from capability in brief.CapabilitiesInOrder.Take(MostCapabilities)
        let segment = brief.Names.Of(capability.Row.Segment)
        let text = brief.Words.Of(capability.Row)
        let share = Share(capability.Row)
        select new BriefSentence(
            new($"{segment.Zh} - {text.Zh}{share.Zh}。", $"{segment.En} - {text.En}{share.En}."), [capability.Id]);

    private static LocalizedText Share(Capability capability) => capability.RevenueShare is { } share
        ? new(
            string.Create(CultureInfo.InvariantCulture, $",占营收 {share:0%}"),
            string.Create(CultureInfo.InvariantCulture, $", {share:0%} of its revenue"))
        : new("", "");

    private static IEnumerable<BriefSentence> Size(BriefCase brief)
    {
        if (brief.Dossier.Enterprise is not { Row: var own, Id: var id })
        {
            yield break;
        }

        if (own.HomeRegion is { } home)
        {
            var seat = brief.Names.Of(home);
            yield return new BriefSentence(new($"总部:{seat.Zh}。", $"Seat: {seat.En}."), [id]);
        }

        if (own.Employees is { } employees)
        {
            var year = own.EmployeesYear?.ToString(CultureInfo.InvariantCulture);
            yield return new BriefSentence(
                new($"员工 {employees} 人{In(year, " 年")}。", $"Employees: {employees}{In(year, "")}."), [id]);
        }

        if (own.RevenueWanYuan is { } revenue)
        {
            yield return new BriefSentence(
                new(
                    $"营收 {Phrase.Number(revenue)} 万元{In(own.RevenuePeriod, "")}。",
                    $"Revenue: {Phrase.Number(revenue)} (10,000 yuan){In(own.RevenuePeriod, "")}."),
                [id]);
        }
    }

    private static string In(string? period, string unit) => period is null ? "" : $"({period}{unit})";

    private static IEnumerable<BriefSentence> Lists(BriefCase brief) =>
        from tag in brief.Dossier.Tags
        let text = brief.Words.Of(tag.Row)
        select new BriefSentence(new($"{text.Zh}。", $"{text.En}."), [tag.Id]);
}
