namespace ChainMatch.Ranking;

/// <summary>
/// 100 points over eight features by fixed transforms (METHODS 3.7): no training, and no statistic of the data enters the
/// raw score, so equal facts give equal points in every run. It orders visits by fit and by what is on record; it is no
/// probability of coming.
/// </summary>
public sealed class BaselineRanker(ReferenceSet reference) : IMatchRanker
{
    private const int CallPlace = 10;

    /// <inheritdoc/>
    public string ModelId => reference.Id;

    /// <inheritdoc/>
    public IReadOnlyList<RankedCandidate> Rank(IReadOnlyCollection<FeaturedCandidate> candidates)
    {
        var weights = reference.Rules.Weights;
        var scored = candidates
            .Select(candidate => (Candidate: candidate, Points: BaselineScore.Of(candidate.Features, weights)))
            .OrderByDescending(entry => ReferenceSet.Round(entry.Points.RawScore))
            .ThenBy(entry => entry.Candidate.EnterpriseId, StringComparer.Ordinal)
            .ToArray();
        var bar = scored.Length > CallPlace ? scored[CallPlace - 1].Points.RawScore : double.PositiveInfinity;
        return
        [
            .. scored.Select((entry, index) => new RankedCandidate
            {
                EnterpriseId = entry.Candidate.EnterpriseId,
                Rank = index + 1,
                Base = 0,
                RawScore = entry.Points.RawScore,
                Ceiling = entry.Points.Ceiling,
                Score = reference.ScoreOf(entry.Points.RawScore),
                Grade = Grades.Of(entry.Candidate.Features),
                WorthACall = index >= CallPlace && ReferenceSet.Round(entry.Points.Ceiling) > ReferenceSet.Round(bar),
                Contributions = entry.Points.Contributions,
                OutcomesBehind = 0,
            }),
        ];
    }
}
