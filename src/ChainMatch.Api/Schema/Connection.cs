using System.ComponentModel;

namespace ChainMatch.Api.Schema;

/// <summary>A page of a list. Descriptions are attributes, for doc comments of generic types are not read.</summary>
[NamedAfterRow("Connection")]
[Description("A page of a list.")]
internal class Connection<T>(IReadOnlyList<Edge<T>> edges, PageInfo pageInfo, int totalCount)
    where T : notnull
{
    [Description("The rows of the page, in the order of the list.")]
    public IReadOnlyList<Edge<T>> Edges => edges;

    [Description("Where the page lies in the list.")]
    public PageInfo PageInfo => pageInfo;

    [Description("How many rows the list has, whatever the page.")]
    public int TotalCount => totalCount;
}

/// <summary>A row of a page.</summary>
[NamedAfterRow("Edge")]
[Description("A row of a page.")]
internal sealed class Edge<T>(string cursor, T node)
    where T : notnull
{
    [Description("The row's place: give it as 'after' for the rows that follow.")]
    public string Cursor => cursor;

    [Description("The row.")]
    public T Node => node;
}

/// <summary>Where a page lies in its list.</summary>
/// <param name="HasNextPage">Whether more rows follow.</param>
/// <param name="HasPreviousPage">Whether rows come before.</param>
/// <param name="StartCursor">Cursor of the first row; null for an empty page.</param>
/// <param name="EndCursor">Cursor of the last row; null for an empty page.</param>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
