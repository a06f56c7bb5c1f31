using ChainMatch.Evidence;
using ChainMatch.Gaps.Analysis;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Wording;

/// <summary>Why a state is what it is: the rule that settled it, with its numbers and thresholds.</summary>
internal sealed class StateReason(CityAnalysis city, FactBook book, Names names)
{
    private readonly GapParameters _parameters = city.Parameters;
    private readonly AtWorkReason _atWork = new(city.Parameters, book, names);

    /// <summary>The reason of a state.</summary>
    public LocalizedText Of(SegmentFigures figures) => figures.Verdict.Rule switch
    {
        Rule.SaidToBeNone => SaidToBeNone(figures.Observed.Sighting.None!),
        Rule.WeakByCover => _atWork.WeakByCover(figures.Observed.Cover!),
        Rule.WeakByQuotient => _atWork.WeakByQuotient(figures.Observed),
        Rule.CalledWeak => _atWork.CalledWeak(figures.Observed.CalledWeak!),
        Rule.StrongEnough => _atWork.StrongEnough(figures.Observed),
        Rule.NothingAgainst => _atWork.NothingAgainst(figures.Observed),
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
            $"chance that it would have been seen κ {against}, chance that it is absent "
                + $"a = 1/(2 − κ) = {absent}; {record.En}");
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
