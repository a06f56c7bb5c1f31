namespace ChainMatch.Neo4j.Http;

/// <summary>A whole answer.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Bookmark">
/// The last commit to the database that it saw, by whomever; two answers with equal ones saw the same data.
/// </param>
internal sealed record QueryAnswer<T>(IReadOnlyList<T> Rows, string Bookmark);
