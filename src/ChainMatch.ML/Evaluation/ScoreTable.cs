using System.Globalization;
using ChainMatch.ML.Rankers;
using ChainMatch.Seeds.Placements;
using ChainMatch.Seeds.Validation;

namespace ChainMatch.ML.Evaluation;

/// <summary>The scores of a ranker that is not of ours: a row for each candidate of each judged query.</summary>
public sealed class ScoreTable : CheckedTable
{
    private const int Region = 0;
    private const int Segment = 1;
    private const int Year = 2;
    private const int Enterprise = 3;
    private const int Score = 4;

    private readonly CutSplit _split;
    private readonly ScoreMeaning _meaning;
    private readonly Dictionary<string, int> _candidates;
    private readonly Dictionary<QueryKey, double[]> _scores = [];

    /// <summary>A table without rows.</summary>
    /// <param name="file">The file, for problems.</param>
    /// <param name="split">The queries and candidates that the scores must be of.</param>
    /// <param name="meaning">What the scores say.</param>
    public ScoreTable(string file, CutSplit split, ScoreMeaning meaning)
        : base(
            file,
            [
                new("region", IsRequired: true), new("segment", IsRequired: true), new("year", IsRequired: true),
                new("enterprise_id", IsRequired: true), new("score", IsRequired: true),
            ],
            new Findings())
    {
        (_split, _meaning) = (split, meaning);
        _candidates = split.Training.Candidates.Index().ToDictionary(
            candidate => split.Set.Enterprises[candidate.Item], candidate => candidate.Index, StringComparer.Ordinal);
        foreach (var query in split.Test.Queries)
        {
            _scores.Add(query.Key, []);
        }
    }

    /// <summary>The ranker of the scores, after the last row; reports every query that lacks some, unless rows could not be read.</summary>
    public IPlacementRanker Close()
    {
        if (IsWhole)
        {
            foreach (var query in _split.Test.Queries)
            {
                CheckIsWhole(query.Key, _scores[query.Key]);
            }
        }

        return new GivenScores(_meaning, _scores);
    }

    /// <inheritdoc/>
    protected override void Bind()
    {
        var score = NumberIn(Score);
        if (_meaning is ScoreMeaning.Probability && score is < 0 or > 1)
        {
            Report(PlacementRules.Probability, Score, $"'{Cell(Score)}' is no probability; write a number from 0 to 1.");
            score = null;
        }

        var query = FindQuery();
        if (!_candidates.TryGetValue(Cell(Enterprise), out var candidate))
        {
            Report(
                PlacementRules.CandidateKnown, Enterprise,
                $"'{Cell(Enterprise)}' has no placement before the cut and is no candidate; take the row out.");
        }
        else if (query is { } key && _scores.TryGetValue(key, out var scores))
        {
            Take(key, scores, candidate, score ?? 0); // What cannot be read is a problem already, and not missing too.
        }
    }

    private void CheckIsWhole(QueryKey query, double[] scores)
    {
        var missing = scores is [] ? _candidates.Count : scores.Count(double.IsNaN);
        if (missing > 0)
        {
            var place = Math.Max(0, Array.FindIndex(scores, double.IsNaN));
            var first = _split.Set.Enterprises[_split.Training.Candidates[place]];
            ReportAt(
                null, PlacementRules.ScoreThere, "enterprise_id", first,
                $"The query {NameOf(query)} has no score for {missing} of {_candidates.Count} candidates, the first '{first}'; "
                + "give every enterprise with a placement before the cut a score.");
        }
    }

    private void Take(QueryKey key, double[] scores, int candidate, double score)
    {
        if (scores is [])
        {
            scores = new double[_candidates.Count];
            Array.Fill(scores, double.NaN);
            _scores[key] = scores;
        }

        if (!double.IsNaN(scores[candidate]))
        {
            Report(
                PlacementRules.ScoreOnce, Enterprise,
                $"'{Cell(Enterprise)}' has a score in the query {NameOf(key)} already; take one of the rows out.");
        }

        scores[candidate] = score;
    }

    /// <summary>The query of the row at hand; null with a problem when it is none of the test.</summary>
    private QueryKey? FindQuery()
    {
        if (!int.TryParse(Cell(Year), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || Cell(Year).Length != 4)
        {
            Report(PlacementRules.Year, Year, $"'{Cell(Year)}' is no year; write four digits.");
            return null;
        }

        var key = new QueryKey(
            _split.Set.Regions.Find(Cell(Region)), _split.Set.Segments.Find(Cell(Segment)), year);
        if (_scores.ContainsKey(key) || _split.Test.Dropped.Contains(key))
        {
            return key;
        }

        var (column, known) = key.Region == CodeTree.None ? (Region, false)
            : key.Segment == CodeTree.None ? (Segment, false) : (Year, true);
        Report(
            PlacementRules.QueryKnown, column,
            known
                ? $"No placement of '{Cell(Segment)}' in '{Cell(Region)}' is of {year} and on or after the cut; take the row out."
                : $"There is no code '{Cell(column)}' in the data set; correct it or take the row out.");
        return null;
    }

    private string NameOf(QueryKey query) => string.Create(
        CultureInfo.InvariantCulture,
        $"{_split.Set.Regions.CodeOf(query.Region)}, {_split.Set.Segments.CodeOf(query.Segment)}, {query.Year}");
}
