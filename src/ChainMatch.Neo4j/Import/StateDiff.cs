using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Neo4j.Import;

/// <summary>What differs between the graph and a data set, counted, and kept while it fits one transaction.</summary>
internal sealed class StateDiff(HeldGraph held, DataSet dataSet, int most, bool rewrite)
{
    private readonly Dictionary<FactKind, string> _hashes = [];
    private readonly List<RowWrite> _puts = [];
    private readonly List<RowWrite> _removals = [];
    private readonly List<FactKind> _nameless = [];

    /// <summary>The rows that came, went and changed.</summary>
    internal ChangeTally Tally { get; } = new();

    /// <summary>Whether the graph holds rows of any kind.</summary>
    internal bool HasRows { get; private set; }

    /// <summary>Whether there is more to write than <see cref="Puts"/> and <see cref="Removals"/> keep.</summary>
    internal bool IsLarge { get; private set; }

    /// <summary>The rows to write.</summary>
    internal IReadOnlyList<RowWrite> Puts => _puts;

    /// <summary>The rows to remove.</summary>
    internal IReadOnlyList<RowWrite> Removals => _removals;

    /// <summary>The kinds of which something is there that no import writes.</summary>
    internal List<FactKind> Foreign { get; } = [];

    /// <summary>The kinds that have rows without a key.</summary>
    internal IReadOnlyList<FactKind> Nameless => _nameless;

    /// <summary>The hash of the rows of a kind that the graph holds.</summary>
    internal string HeldHashOf(FactKind kind) => _hashes[kind];

    /// <summary>Compares all kinds.</summary>
    internal async Task CompareAsync(ImportMeter? meter, CancellationToken cancellationToken)
    {
        var counts = await held.CountsAsync(cancellationToken);
        HasRows = counts.Values.Any(count => count > 0);
        foreach (var kind in FactKind.All)
        {
            var diff = await held.CompareAsync(kind, counts, cancellationToken);
            _hashes[kind] = diff.HeldHash;
            Foreign.AddRange(diff.IsForeign ? [kind] : []);
            await PutsAsync(kind, diff, meter, cancellationToken);
            await RemovalsAsync(kind, diff, cancellationToken);
            if (diff.HasNameless)
            {
                _nameless.Add(kind);
                Tally.Add(kind.Name, ChangeAction.Ended);
            }
        }
    }

    private async Task PutsAsync(FactKind kind, KindDiff diff, ImportMeter? meter, CancellationToken cancellationToken)
    {
        List<(KeyedFact, RowStanding)> rows = [];
        if (diff.IsEmpty && IsTooMuch(dataSet.CountOf(kind)))
        {
            Tally.Add(kind.Name, ChangeAction.Added, dataSet.CountOf(kind));
        }
        else
        {
            foreach (var row in dataSet.Stream(kind))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Look(kind, row, diff.Meet(row), rows);
            }
        }

        meter?.Add(dataSet.CountOf(kind));
        if (!IsTooMuch(rows.Count))
        {
            _puts.AddRange(await held.PutsAsync(kind, rows, cancellationToken));
        }
    }

    private void Look(FactKind kind, KeyedFact row, RowStanding standing, List<(KeyedFact, RowStanding)> rows)
    {
        if (standing is not RowStanding.Same)
        {
            Tally.Add(kind.Name, standing is RowStanding.New ? ChangeAction.Added : ChangeAction.Changed);
        }
        else if (!rewrite)
        {
            return;
        }

        if (!IsTooMuch(rows.Count + 1))
        {
            rows.Add((row, standing));
        }
    }

    private async Task RemovalsAsync(FactKind kind, KindDiff diff, CancellationToken cancellationToken)
    {
        Tally.Add(kind.Name, ChangeAction.Ended, diff.Left);
        if (!IsTooMuch(diff.Left))
        {
            var left = await held.LeftAsync(kind, diff, cancellationToken);
            _removals.AddRange(await held.RemovalsAsync(kind, left, cancellationToken));
        }
    }

    private bool IsTooMuch(int more)
    {
        if (!IsLarge && _puts.Count + _removals.Count + more > most)
        {
            IsLarge = true;
            _puts.Clear();
            _removals.Clear();
        }

        return IsLarge;
    }
}
