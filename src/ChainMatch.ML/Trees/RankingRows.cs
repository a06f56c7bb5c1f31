namespace ChainMatch.ML.Trees;

/// <summary>Rows to learn an order from. Rows of one query are ranked against each other.</summary>
/// <param name="Features">The features of each row.</param>
/// <param name="Queries">The query of each row, any number; the rows of a query need not stand together.</param>
/// <param name="Grades">How good each row is for its query, from 0.</param>
public sealed record RankingRows(FeatureTable Features, IReadOnlyList<int> Queries, IReadOnlyList<int> Grades)
{
    /// <summary>LightGBM's own limit.</summary>
    private const int MostRowsPerQuery = 10_000;

    /// <summary>The places of the rows, query by query in ascending order, within a query as they stand.</summary>
    internal int[] InOrderOfQueries() => [.. Enumerable.Range(0, Features.Rows).OrderBy(row => Queries[row])];

    /// <summary>Notes everything that keeps a ranking from being learnt.</summary>
    /// <param name="grades">How many grades there are.</param>
    /// <param name="problems">Where it is noted.</param>
    internal void Check(int grades, TreeProblems problems)
    {
        var rows = Features.Rows;
        if (rows == 0)
        {
            problems.Add("there is no row");
        }

        if (Queries.Count != rows || Grades.Count != rows)
        {
            problems.Add(
                $"{rows} rows of features have {Queries.Count} queries and {Grades.Count} grades; give one of each a row");
            return;
        }

        foreach (var (row, grade) in Grades.Index().Where(grade => grade.Item < 0 || grade.Item >= grades))
        {
            problems.Add($"row {row + 1} has grade {grade}; the gains know 0 to {grades - 1}");
        }

        foreach (var query in Queries.CountBy(query => query).Where(query => query.Value > MostRowsPerQuery))
        {
            problems.Add($"query {query.Key} has {query.Value} rows, more than {MostRowsPerQuery}; keep its best ones");
        }

        if (rows > 0 && Grades.Distinct().Count() == 1)
        {
            problems.Add($"every row has grade {Grades[0]}, so there is no order to learn");
        }
        else if (rows > 0 && NoQueryHasTwoGrades())
        {
            problems.Add("no query has rows of two grades, so there is no order to learn");
        }
    }

    private bool NoQueryHasTwoGrades() =>
        Queries.Zip(Grades).Distinct().CountBy(pair => pair.First).All(query => query.Value == 1);
}
