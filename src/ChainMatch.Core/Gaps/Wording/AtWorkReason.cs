using ChainMatch.Evidence;
using ChainMatch.Gaps.Analysis;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Wording;

/// <summary>Why a segment that is at work is weak, strong or neither.</summary>
internal sealed class AtWorkReason(GapParameters parameters, FactBook book, Names names)
{
    /// <summary>Less is there than is needed.</summary>
    public LocalizedText WeakByCover(Cover cover)
    {
        var (have, need) = (names.Quantity(cover.Have.Value, cover.Unit), names.Quantity(cover.Need.Value, cover.Unit));
        var against = Phrase.Against(cover.Value, parameters.WeakCover);
        var (zh, en) = cover.Metric is ActivityMetric.Capacity ? ("产能", "Capacity") : ("产量", "Output");
        return cover.Have.Year == cover.Need.Year
            ? new LocalizedText(
                $"{zh} {have.Zh}对需求 {need.Zh}(均为 {cover.Need.Year} 年),覆盖 {against}",
                $"{en} {have.En} against a need of {need.En} (both {cover.Need.Year}): cover {against}")
            : new LocalizedText(
                $"{zh} {have.Zh}({cover.Have.Year} 年)对需求 {need.Zh}({cover.Need.Year} 年),覆盖 {against}",
                $"{en} {have.En} ({cover.Have.Year}) against a need of {need.En} ({cover.Need.Year}): cover {against}");
    }

    /// <summary>It is less common here than elsewhere.</summary>
    public LocalizedText WeakByQuotient(Observation seen)
    {
        var against = Phrase.Against(seen.LocationQuotient!.Value, parameters.WeakLocationQuotient);
        return new LocalizedText($"区位商 {against}", $"Location quotient {against}");
    }

    /// <summary>Somebody calls it weak, and no figure tells otherwise.</summary>
    public LocalizedText CalledWeak(Dated<Statement> statement)
    {
        var fact = book.Cite(statement.Id);
        return new LocalizedText(
            $"在营,但公开表述称其薄弱({fact.Text.Zh},{statement.Date.Year} 年,{parameters.StaleYears} 年内有效),且没有覆盖率可核",
            $"At work, but called weak ({fact.Text.En}, {statement.Date.Year}, valid for {parameters.StaleYears} years), "
                + "and there is no cover to check it by");
    }

    /// <summary>It is at work for sure, and by cover, quotient or firms strong.</summary>
    public LocalizedText StrongEnough(Observation seen)
    {
        List<LocalizedText> because = [];
        if (seen.Cover is { } cover && Threshold.IsReached(cover.Value, 1))
        {
            var against = Phrase.Against(cover.Value, 1);
            because.Add(new($"覆盖 {against}", $"cover {against}"));
        }

        if (seen.LocationQuotient is { } quotient && Threshold.IsReached(quotient, parameters.StrongLocationQuotient))
        {
            var against = Phrase.Against(quotient, parameters.StrongLocationQuotient);
            because.Add(new($"区位商 {against}", $"location quotient {against}"));
        }

        if (seen.Firms >= parameters.StrongFirms)
        {
            because.Add(new(
                $"具名法人企业 {seen.Firms} 家 ≥ {parameters.StrongFirms}",
                $"{seen.Firms} named legal firms ≥ {parameters.StrongFirms}"));
        }

        var sure = Phrase.Against(seen.Confidence, parameters.StrongConfidence);
        var all = Phrase.List(because);
        return new LocalizedText($"在营置信度 {sure};{all.Zh}", $"At work with confidence {sure}; {all.En}");
    }

    /// <summary>It is at work; which of cover, quotient and firms are unknown.</summary>
    public LocalizedText NothingAgainst(Observation seen)
    {
        var sure = Phrase.Against(seen.Confidence, parameters.PresentThreshold);
        return new LocalizedText(
            $"在营置信度 {sure};没有数据表明薄弱。{CoverWords(seen).Zh};{QuotientWords(seen).Zh};"
                + $"具名法人企业 {seen.Firms} 家(强链须 {parameters.StrongFirms} 家)",
            $"At work with confidence {sure}; nothing speaks against it. {CoverWords(seen).En}; "
                + $"{QuotientWords(seen).En}; {seen.Firms} named legal firms (strong from {parameters.StrongFirms})");
    }

    /// <summary>The cover, or why there is none.</summary>
    public static LocalizedText CoverWords(Observation seen)
    {
        if (seen.Cover is { } cover)
        {
            var value = Phrase.Rough(cover.Value);
            return new LocalizedText($"覆盖 {value}", $"Cover {value}");
        }

        var figures = seen.Rows.Activities.Where(row => row.Row.Region == seen.Rows.Area && row.Row.Value is not null);
        var hasNeed = figures.Any(row => row.Row.Metric is ActivityMetric.Need);
        var hasCapacity = figures.Any(row => row.Row.Metric is ActivityMetric.Capacity or ActivityMetric.Output);
        return (hasNeed, hasCapacity) switch
        {
            (false, false) => new("覆盖 null:没有产能,没有需求", "Cover null: no capacity, no need"),
            (false, true) => new("覆盖 null:没有需求", "Cover null: no need"),
            (true, false) => new("覆盖 null:没有产能", "Cover null: no capacity"),
            _ => new("覆盖 null:产能与需求单位不同或年份相距过远",
                "Cover null: capacity and need differ in unit or are too many years apart"),
        };
    }

    private static LocalizedText QuotientWords(Observation seen) => seen.LocationQuotient is { } quotient
        ? new($"区位商 {Phrase.Rough(quotient)}", $"Location quotient {Phrase.Rough(quotient)}")
        : new("区位商 null:没有对照集", "Location quotient null: no comparison set");
}
