using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Storage.Versions;

/// <summary>An earlier state of a store, from the current one and the change log.</summary>
public static class GraphRewind
{
    /// <summary>Undoes changes.</summary>
    /// <param name="current">The state that the last of the changes made.</param>
    /// <param name="changes">The changes to undo, in the order of the log.</param>
    /// <returns>The state before the first of them; the empty one when it is the import into an empty store.</returns>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.NotFound"/>: rows were edited past ChainMatch in between, so what was there is not known.
    /// </exception>
    public static GraphState Undo(GraphState current, IReadOnlyList<Change> changes)
    {
        var settings = new Dictionary<string, string>(current.Settings, StringComparer.Ordinal);
        var rows = FactKind.All.ToDictionary(
            kind => kind.Name,
            kind => current.Facts.Keyed(kind).ToDictionary(row => row.Key, row => row.Fact, StringComparer.Ordinal));
        foreach (var change in changes.Reverse())
        {
            switch (change)
            {
                case { Kind: DataSetEntry.Kind, Action: ChangeAction.Added }:
                    return GraphState.Empty;
                case { Kind: DataSetEntry.Kind }:
                    throw EditedOutside(change);
                case { Kind: GraphState.SettingKind }:
                    Put(settings, change.Key, change.Old);
                    break;
                default:
                    Put(rows[change.Kind], change.Key, RowBefore(change, rows[change.Kind].GetValueOrDefault(change.Key)));
                    break;
            }
        }

        return new GraphState(
            FactSet.OfKeyed(rows.Values.SelectMany(kind => kind.Select(row => new KeyedFact(row.Key, row.Value)))),
            settings);
    }

    /// <summary>The row before a change of it; null when it was not there.</summary>
    /// <param name="change">The change.</param>
    /// <param name="row">The row after it; null when it is not there.</param>
    public static Fact? RowBefore(Change change, Fact? row)
    {
        var kind = FactKind.Find(change.Kind)!;
        if (change.Action is not ChangeAction.Changed)
        {
            return change.Old is null ? null : FactJsonReader.Read(kind, change.Old);
        }

        var cells = kind.Cells(row!);
        var (index, column) = kind.Columns.Index().First(pair => pair.Item.Name == change.Field);
        cells[index] = FactJsonReader.ReadCell(column, change.Old);
        return kind.Create(cells);
    }

    private static void Put<T>(Dictionary<string, T> values, string key, T? value)
        where T : class
    {
        if (value is null)
        {
            values.Remove(key);
        }
        else
        {
            values[key] = value;
        }
    }

    private static ChainMatchException EditedOutside(Change change) => new(
        ErrorCode.NotFound,
        $"Version {change.Version - 1} cannot be rebuilt: rows of kind '{change.Field}' were edited past ChainMatch "
        + $"before version {change.Version}. Ask for version {change.Version} or later.");
}
