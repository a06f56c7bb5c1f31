using System.Text.Json;
using ChainMatch.Model;
using ChainMatch.Neo4j.Http;
using ChainMatch.Seeds;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Neo4j.Import;

/// <summary>What the graph holds, read for an import.</summary>
internal sealed class HeldGraph(QueryApiClient client)
{
    private const int RowsPerRead = 5000;

    private static readonly string[] Bookkeeping = ["Change", "Setting", "Version"];

    private static readonly Dictionary<string, object?> None = [];

    /// <summary>What the node Store says.</summary>
    internal async Task<StoreState> StateAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(StoreState.Text, None, StoreState.Read, cancellationToken))[0];

    /// <summary>The settings by key.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> SettingsAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(
            "MATCH (s:Setting) RETURN s.key, s.json",
            None,
            row => (Key: row[0].GetString()!, Json: row[1].GetString()!),
            cancellationToken)).ToDictionary(setting => setting.Key, setting => setting.Json, StringComparer.Ordinal);

    /// <summary>The labels of nodes of a store's own that are there.</summary>
    internal Task<IReadOnlyList<string>> BookkeepingAsync(CancellationToken cancellationToken) => ReadAsync(
        string.Join("\nUNION ALL\n", Bookkeeping.Select(label => $"MATCH (:{label}) RETURN '{label}' AS label LIMIT 1")),
        None,
        row => row[0].GetString()!,
        cancellationToken);

    /// <summary>How many rows of each kind there are; the server keeps these counts.</summary>
    internal async Task<IReadOnlyDictionary<string, int>> CountsAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(
            HeldTexts.Counts,
            None,
            row => (Kind: row[0].GetString()!, Count: row[1].GetInt32()),
            cancellationToken)).ToDictionary(kind => kind.Kind, kind => kind.Count, StringComparer.Ordinal);

    /// <summary>Takes in all rows of a kind, to be compared with the next ones.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="counts">What <see cref="CountsAsync"/> said before any of these rows was written.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task<KindDiff> CompareAsync(
        FactKind kind, IReadOnlyDictionary<string, int> counts, CancellationToken cancellationToken)
    {
        var count = counts.GetValueOrDefault(kind.Name);
        var diff = new KindDiff(kind, count);
        if (count > 0)
        {
            var rows = client.StreamAsync(new(HeldTexts.Of(kind).ReadAll, None), HeldRow.Read, cancellationToken);
            await foreach (var row in rows.WithCancellation(cancellationToken))
            {
                diff.AddHeld(row);
            }
        }

        return diff;
    }

    /// <summary>Key and start of the rows of a kind that a comparison left over.</summary>
    internal async Task<IReadOnlyList<(string Key, string? Start)>> LeftAsync(
        FactKind kind, KindDiff diff, CancellationToken cancellationToken)
    {
        List<(string, string?)> left = [];
        if (diff.Left == 0)
        {
            return left;
        }

        var names = client.StreamAsync(
            new(HeldTexts.Of(kind).Name, None),
            row => (Key: row[0].ToString(), Start: row[1].GetString()),
            cancellationToken);
        await foreach (var name in names.WithCancellation(cancellationToken))
        {
            if (diff.IsLeft(name.Key))
            {
                left.Add(name);
            }
        }

        return left;
    }

    /// <summary>What is to be written, with the rows held before.</summary>
    internal async Task<IReadOnlyList<RowWrite>> PutsAsync(
        FactKind kind,
        IReadOnlyList<(KeyedFact Next, RowStanding Standing)> rows,
        CancellationToken cancellationToken)
    {
        var texts = HeldTexts.Of(kind);
        var names = rows.Where(row => row.Standing is RowStanding.Differs).Select(row => texts.NameOf(row.Next));
        var held = await ReadAsync(kind, names, cancellationToken);
        return
        [
            .. from row in rows
               let old = row.Standing is RowStanding.Same ? row.Next.Fact : held.GetValueOrDefault(row.Next.Key)
               let start = (string?)texts.StartColumn?.Get(row.Next.Fact)
               select new RowWrite(
                   new RowChange(kind, row.Next.Key, old, row.Next.Fact), start, row.Standing is not RowStanding.New),
        ];
    }

    /// <summary>What is to be removed, with the rows held.</summary>
    internal async Task<IReadOnlyList<RowWrite>> RemovalsAsync(
        FactKind kind, IReadOnlyList<(string Key, string? Start)> left, CancellationToken cancellationToken)
    {
        var held = await ReadAsync(
            kind, left.Select(row => HeldTexts.NameOf(row.Key, row.Start)), cancellationToken);
        return
        [
            .. left.DistinctBy(row => row.Key, StringComparer.Ordinal).Select(row => new RowWrite(
                new RowChange(kind, row.Key, held.GetValueOrDefault(row.Key), null), row.Start, IsHeld: true)),
        ];
    }

    /// <summary>The rows that are held once under their keys and can be read.</summary>
    private async Task<Dictionary<string, Fact>> ReadAsync(
        FactKind kind, IEnumerable<IReadOnlyDictionary<string, object?>> names, CancellationToken cancellationToken)
    {
        List<HeldRow> held = [];
        foreach (var batch in names.Chunk(RowsPerRead))
        {
            var parameters = new Dictionary<string, object?> { ["rows"] = batch };
            held.AddRange(await ReadAsync(HeldTexts.Of(kind).Read, parameters, HeldRow.Read, cancellationToken));
        }

        return held.GroupBy(row => row.Key!, StringComparer.Ordinal)
            .Where(rows => rows.Count() == 1 && rows.First().Fact is not null)
            .ToDictionary(rows => rows.Key, rows => rows.First().Fact!, StringComparer.Ordinal);
    }

    private Task<IReadOnlyList<T>> ReadAsync<T>(
        string text,
        IReadOnlyDictionary<string, object?> parameters,
        Func<JsonElement, T> row,
        CancellationToken cancellationToken) =>
        client.RunAsync(new CypherStatement(text, parameters), AccessMode.Read, row, cancellationToken);
}
