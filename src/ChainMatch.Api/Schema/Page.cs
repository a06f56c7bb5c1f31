using ChainMatch.Storage;

namespace ChainMatch.Api.Schema;

/// <summary>
/// A page cut from a list that is there as a whole. The cursor of a row is its id, so it stays good while the row stays
/// on the list.
/// </summary>
internal sealed record Page<T>(IReadOnlyList<Edge<T>> Edges, PageInfo Info, int TotalCount)
    where T : notnull
{
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.InvalidInput"/>: no row has that cursor.</exception>
    internal static Page<T> Of<TRow>(
        IReadOnlyList<TRow> rows, PageRequest page, Func<TRow, string> id, Func<TRow, T> node)
    {
        var start = page.After is { } after ? IndexAfter(rows, after, id) : 0;
        Edge<T>[] edges = [.. rows.Skip(start).Take(page.First).Select(row => new Edge<T>(id(row), node(row)))];
        var info = new PageInfo(
            HasNextPage: start + edges.Length < rows.Count,
            HasPreviousPage: start > 0,
            StartCursor: edges.FirstOrDefault()?.Cursor,
            EndCursor: edges.LastOrDefault()?.Cursor);
        return new Page<T>(edges, info, rows.Count);
    }

    internal Connection<T> ToConnection() => new(Edges, Info, TotalCount);

    private static int IndexAfter<TRow>(IReadOnlyList<TRow> rows, string after, Func<TRow, string> id)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            if (id(rows[index]) == after)
            {
                return index + 1;
            }
        }

        throw new ChainMatchException(
            ErrorCode.InvalidInput,
            $"No row of this list has the cursor '{after}' (argument 'after'); start without it.");
    }
}
