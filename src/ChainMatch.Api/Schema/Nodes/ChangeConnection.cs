using ChainMatch.Storage;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>A page of the change log (变更记录).</summary>
[Name("ChangeConnection")]
internal sealed class ChangeConnection(IReadOnlyList<Edge<Change>> edges, PageInfo pageInfo, int since)
{
    private const int Portion = 10_000;

    /// <summary>The entries of the page, by version, then in the order they were logged.</summary>
    public IReadOnlyList<Edge<Change>> Edges => edges;

    /// <summary>Where the page lies in the log.</summary>
    public PageInfo PageInfo => pageInfo;

    /// <summary>How many entries there are, whatever the page.</summary>
    [Complexity(50)]
    public async Task<int> TotalCountAsync([FromServices] IGraphStore store, CancellationToken cancellationToken)
    {
        var count = 0;
        IReadOnlyList<Change> portion;
        do
        {
            portion = await store.ReadChangesAsync(since, count, Portion, cancellationToken);
            count += portion.Count;
        }
        while (portion.Count == Portion);

        return count;
    }

    /// <exception cref="ChainMatchException"><see cref="ErrorCode.InvalidInput"/>: the cursor is none.</exception>
    internal static async Task<ChangeConnection> PageAsync(
        IGraphStore store, int since, PageRequest page, CancellationToken cancellationToken)
    {
        var (first, skip) = (page.First, page.After is { } after ? Number(after) : 0);
        var changes = await store.ReadChangesAsync(since, skip, first + 1, cancellationToken);
        Edge<Change>[] edges =
            [.. changes.Take(first).Select((change, index) => new Edge<Change>(Cursor(skip + index + 1), change))];
        var info = new PageInfo(
            changes.Count > first, skip > 0, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor);
        return new ChangeConnection(edges, info, since);
    }

    private static string Cursor(int place) => place.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int Number(string cursor) => int.TryParse(cursor, out var place) && place >= 0
        ? place
        : throw new ChainMatchException(
            ErrorCode.InvalidInput, $"'{cursor}' is no cursor of the change log (argument 'after').");
}
