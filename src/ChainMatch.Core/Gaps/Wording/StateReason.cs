using ChainMatch.Evidence;
using ChainMatch.Gaps.Analysis;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Wording;

/// <summary>Why a state is what it is: the rule that settled it, with its numbers and thresholds.</summary>
internal sealed class StateReason(CityAnalysis city, FactBook book, Names names)
{
    private readonly GapParameters _parameters = city.Parameters;

    /// <summary>The reason of a state.</summary>
    public LocalizedText Of(SegmentFigures figures) => figures.Verdict.Rule switch
    {
        Rule.SaidToBeNone => SaidToBeNone(figures.Observed.Sighting.None!),
        Rule.WeakByCover => WeakByCover(figures.Observed.Cover!),
        Rule.WeakByQuotient => WeakByQuotient(figures.Observed),
        Rule.CalledWeak => CalledWeak(figures.Observed.CalledWeak!),
        Rule.StrongEnough => StrongEnough(figures.Observed),
        Rule.NothingAgainst => NothingAgainst(figures.Observed),
        Rule.UnderConstruction => UnderConstruction(figures.Observed),
        Rule.SilenceSpeaks => SilenceSpeaks(figures),
        Rule.TooThin => TooThin(figures.Observed),
        Rule.OnlyHinted => OnlyHinted(),
        Rule.NotSeen => NotSeen(figures),
        Rule.ElsewhereInCity => new("本地没有记录;市内别处已有", "No record here; it is elsewhere in the city"),
        Rule.UnknownInCity => new("本地没有记录;全市也不明", "No record here; unknown in the city too"),
        Rule.MissingInCity => MissingInCity(figures),
        _ => throw new ArgumentOutOfRangeException(nameof(figures), figures.Verdict.Rule, "A rule without words."),
    };

    private LocalizedText SaidToBeNone(SaidNone none)
    {
        var fact = book.Cite(none.FactId);
        return new LocalizedText(
            $"证实缺链(有据):{fact.Text.Zh},距今 {none.Age} 年 ≤ {_parameters.NoneValidYears}",
            $"Missing, confirmed: {fact.Text.En}, {none.Age} years ago ≤ {_parameters.NoneValidYears}");
    }

    private LocalizedText WeakByCover(Cover cover)
    {
        var (have, need) = (names.Quantity(cover.Have.Value, cover.Unit), names.Quantity(cover.Need.Value, cover.Unit));
        var against = Phrase.Against(cover.Value, _parameters.WeakCover);
        var (zh, en) = cover.Metric is ActivityMetric.Capacity ? ("产能", "Capacity") : ("产量", "Output");
        return cover.Have.Year == cover.Need.Year
            ? new LocalizedText(
                $"{zh} {have.Zh}对需求 {need.Zh}(均为 {cover.Need.Year} 年),覆盖 {against}",
                $"{en} {have.En} against a need of {need.En} (both {cover.Need.Year}): cover {against}")
            : new LocalizedText(
                $"{zh} {have.Zh}({cover.Have.Year} 年)对需求 {need.Zh}({cover.Need.Year} 年),覆盖 {against}",
                $"{en} {have.En} ({cover.Have.Year}) against a need of {need.En} ({cover.Need.Year}): cover {against}");
    }

    private LocalizedText WeakByQuotient(Observation seen)
    {
        var against = Phrase.Against(seen.LocationQuotient!.Value, _parameters.WeakLocationQuotient);
        return new LocalizedText($"区位商 {against}", $"Location quotient {against}");
    }

    private LocalizedText CalledWeak(Dated<Statement> statement)
    {
        var fact = book.Cite(statement.Id);
        return new LocalizedText(
            $"在营,但公开表述称其薄弱({fact.Text.Zh},{statement.Date.Year} 年,{_parameters.StaleYears} 年内有效),且没有覆盖率可核",
            $"At work, but called weak ({fact.Text.En}, {statement.Date.Year}, valid for {_parameters.StaleYears} years), "
                + "and there is no cover to check it by");
    }

    private LocalizedText StrongEnough(Observation seen)
    {
        List<LocalizedText> because = [];
        if (seen.Cover is { } cover && Threshold.IsReached(cover.Value, 1))
        {
            var against = Phrase.Against(cover.Value, 1);
            because.Add(new($"覆盖 {against}", $"cover {against}"));
        }

        if (seen.LocationQuotient is { } quotient && Threshold.IsReached(quotient, _parameters.StrongLocationQuotient))
        {
            var against = Phrase.Against(quotient, _parameters.StrongLocationQuotient);
            because.Add(new($"区位商 {against}", $"location quotient {against}"));
        }

        if (seen.Firms >= _parameters.StrongFirms)
        {
            because.Add(new(
                $"具名法人企业 {seen.Firms} 家 ≥ {_parameters.StrongFirms}",
                $"{seen.Firms} named legal firms ≥ {_parameters.StrongFirms}"));
        }

        var sure = Phrase.Against(seen.Confidence, _parameters.StrongConfidence);
        var all = Phrase.List(because);
        return new LocalizedText($"在营置信度 {sure};{all.Zh}", $"At work with confidence {sure}; {all.En}");
    }

    private LocalizedText NothingAgainst(Observation seen)
    {
        var sure = Phrase.Against(seen.Confidence, _parameters.PresentThreshold);
        return new LocalizedText(
            $"在营置信度 {sure};没有数据表明薄弱。{CoverWords(seen).Zh};{QuotientWords(seen).Zh};"
                + $"具名法人企业 {seen.Firms} 家(强链须 {_parameters.StrongFirms} 家)",
            $"At work with confidence {sure}; nothing speaks against it. {CoverWords(seen).En}; {QuotientWords(seen).En}; "
                + $"{seen.Firms} named legal firms (strong from {_parameters.StrongFirms})");
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

    private LocalizedText UnderConstruction(Observation seen)
    {
        var newest = seen.Rows.EvidenceOf(EvidenceKind.Coming).Max(row => row.Date.Year);
        var deficit = Phrase.Rough(_parameters.BuildingDeficit);
        return new LocalizedText(
            $"在建(最近 {newest} 年,{_parameters.StaleYears} 年内有效),缺口按 {deficit}",
            $"Under construction (latest {newest}, valid for {_parameters.StaleYears} years), deficit {deficit}");
    }

    private LocalizedText SilenceSpeaks(SegmentFigures figures)
    {
        var silence = Silence(figures);
        if (figures.Visibility.DeclaredComplete is { } row)
        {
            var fact = book.Cite(row.Id);
            return new LocalizedText(
                $"推定缺链(应见未见):{fact.Text.Zh},其中没有;{silence.Zh}",
                $"Missing by silence: {fact.Text.En}, and it is not on it; {silence.En}");
        }

        var fill = StageWords.Of(figures.Segment.Fill);
        return new LocalizedText(
            $"推定缺链(应见未见):本链已证实,环节{fill.Zh},{silence.Zh}",
            $"Missing by silence: the chain is confirmed, the segment {fill.En}; {silence.En}");
    }

    private LocalizedText Silence(SegmentFigures figures)
    {
        var against = Phrase.Against(figures.Visibility.ChanceSeen, _parameters.SilentCoverage);
        var absent = Phrase.Computed(figures.Visibility.ChanceAbsent);
        var record = RecordWords(figures.Segment.Chain);
        return new LocalizedText(
            $"若有则被看到的可能 κ {against},不存在的可能 a = 1/(2 − κ) = {absent};{record.Zh}",
            $"chance that it would have been seen κ {against}, chance that it is absent a = 1/(2 − κ) = {absent}; {record.En}");
    }

    /// <summary>How complete the record of a chain is, in numbers.</summary>
    public LocalizedText RecordWords(string chain)
    {
        var record = city.Records.RecordOf(chain);
        var numbers = $"G = {Phrase.Computed(record.Coverage)}(n = {record.Sightings},f1 = {record.Singletons})";
        return new LocalizedText(
            $"本链记录完整度 {numbers}",
            $"record coverage of the chain G = {Phrase.Computed(record.Coverage)} "
                + $"(n = {record.Sightings}, f1 = {record.Singletons})");
    }

    private LocalizedText TooThin(Observation seen)
    {
        var against = Phrase.Against(seen.Confidence, _parameters.PresentThreshold);
        var hint = seen.Sighting.HasHint;
        return new LocalizedText(
            $"证据薄:在营置信度 {against}{(hint ? ",另有旧项目或提及" : "")}",
            $"Thin evidence: confidence at work {against}{(hint ? ", besides an old project or a mention" : "")}");
    }

    private LocalizedText OnlyHinted() => new(
        $"只有迹象:逾 {_parameters.StaleYears} 年或无日期的项目,或被提及",
        $"Only a hint: a project older than {_parameters.StaleYears} years or undated, or a mention");

    private LocalizedText NotSeen(SegmentFigures figures)
    {
        var (kappa, record) = (figures.Visibility.ChanceSeen, RecordWords(figures.Segment.Chain));
        var against = Phrase.Against(kappa, _parameters.SilentCoverage);
        if (!Threshold.IsReached(kappa, _parameters.SilentCoverage))
        {
            return new LocalizedText(
                $"未见,但说明不了什么:若有则被看到的可能 κ {against};{record.Zh}",
                $"Not seen, which says little: chance that it would have been seen κ {against}; {record.En}");
        }

        var isConfirmed = city.Input.Graph.FindChain(figures.Segment.Chain)!.Confirmed;
        var fill = StageWords.Of(figures.Segment.Fill);
        return isConfirmed
            ? new LocalizedText(
                $"未见(κ {against}),但环节{fill.Zh},不常见报,沉默不算缺链",
                $"Not seen (κ {against}), but the segment is {fill.En} and seldom reported: silence does not count")
            : new LocalizedText(
                $"未见(κ {against}),但本链尚未证实为重点链,沉默不算缺链",
                $"Not seen (κ {against}), but the chain is unconfirmed: silence does not count");
    }

    private LocalizedText MissingInCity(SegmentFigures figures)
    {
        var inCity = Of(city.Segments[city.Net.NumberOf(figures.Segment.Code)]);
        return new LocalizedText($"本地没有记录,全市也缺。{inCity.Zh}", $"No record here, and the city lacks it. {inCity.En}");
    }
}
