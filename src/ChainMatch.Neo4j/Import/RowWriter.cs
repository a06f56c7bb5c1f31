using ChainMatch.Neo4j.Http;
using ChainMatch.Seeds;

namespace ChainMatch.Neo4j.Import;

/// <summary>Writes and removes rows of one kind in a transaction, with all relations that they make.</summary>
internal sealed class RowWriter(QueryTransaction transaction, int rowsPerStatement)
{
    /// <summary>Makes the graph hold rows as they are stated; the rows that they refer to are there.</summary>
    /// <param name="kind">Their kind.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="isFirst">The graph holds no row of the kind, so that nothing needs to be looked for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task PutAsync(
        FactKind kind, IReadOnlyList<RowWrite> rows, bool isFirst, CancellationToken cancellationToken)
    {
        var texts = HeldTexts.Of(kind);
        RowWrite[] held = [.. rows.Where(row => row.IsHeld)];
        await (texts.IsRelation
            ? RemoveAsync(kind, held, cancellationToken)
            : RunAsync(texts.Loosen, "rows", NamesOf(held), cancellationToken));
        foreach (var step in GraphSteps.Of(kind))
        {
            var work = rows.SelectMany(row => step.Rows(new KeyedFact(row.Key, row.New!)));
            await RunAsync([isFirst ? step.FirstText : step.Text], "rows", work, cancellationToken);
        }
    }

    /// <summary>Removes rows that are held.</summary>
    internal async Task RemoveAsync(FactKind kind, IReadOnlyList<RowWrite> rows, CancellationToken cancellationToken)
    {
        var texts = HeldTexts.Of(kind);
        await RunAsync(texts.Remove, "rows", NamesOf(rows), cancellationToken);
        if (texts.RemoveAnywhere is { } text)
        {
            var strays = rows.Where(row => row.Change.Old is null).Select(row => row.Key);
            await RunAsync([text], "keys", strays, cancellationToken);
        }
    }

    /// <summary>Removes what was put there by hand without a key.</summary>
    internal Task RemoveNamelessAsync(FactKind kind, CancellationToken cancellationToken) => transaction.RunAsync(
        new(HeldTexts.Of(kind).RemoveNameless, new Dictionary<string, object?>()), _ => 0, cancellationToken);

    private static IEnumerable<OrderedDictionary<string, object?>> NamesOf(IEnumerable<RowWrite> rows) =>
        rows.Select(row => HeldTexts.NameOf(row.Key, row.Start));

    private async Task RunAsync<T>(
        IReadOnlyList<string> texts, string parameter, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        foreach (var batch in rows.Chunk(rowsPerStatement))
        {
            foreach (var text in texts)
            {
                var parameters = new Dictionary<string, object?> { [parameter] = batch };
                await transaction.RunAsync(new(text, parameters), _ => 0, cancellationToken);
            }
        }
    }
}
