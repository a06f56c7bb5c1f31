using ChainMatch.Seeds;
using ChainMatch.Sqlite.Sql;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Sqlite;

/// <summary>Reads what a store holds.</summary>
internal sealed class StateReader(Database database, CancellationToken cancellationToken)
{
    private const int RowsBetweenChecks = 1024;

    private readonly SharedTexts _texts = new();

    /// <summary>The version; 0 for an empty store.</summary>
    internal int Version() => database.Integer("SELECT max(version) FROM version");

    /// <summary>The hash of all rows and settings of a version.</summary>
    internal string HashOf(int version)
    {
        using var statement = database.Prepare("SELECT hash FROM version WHERE version = ?");
        statement.Bind(version);
        return statement.Step() ? statement.Text(0) : string.Empty;
    }

    /// <summary>The hash per kind that was kept with a version.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> HashesOf(int version)
    {
        using var statement = database.Prepare("SELECT kind, hash FROM version_hash WHERE version = ? ORDER BY kind");
        statement.Bind(version);
        return [.. Read(statement, () => KeyValuePair.Create(statement.Text(0), statement.Text(1)))];
    }

    /// <summary>All rows and settings.</summary>
    internal GraphState State() => new(FactSet.OfKeyed(FactKind.All.SelectMany(Rows)), Settings());

    /// <summary>A page of the changes of later versions.</summary>
    internal IReadOnlyList<Change> Changes(int sinceVersion, int skip, int limit)
    {
        using var statement = database.Prepare(
            "SELECT version, action, kind, key, field, old, new FROM change WHERE version > ? "
            + "ORDER BY version, place LIMIT ? OFFSET ?");
        statement.Bind(sinceVersion, limit, skip);
        return [.. Read(statement, () => new Change(
            (int)statement.Integer(0),
            Model.EnumName.Find<ChangeAction>(statement.Text(1))!.Value,
            statement.Text(2),
            statement.Text(3),
            statement.TextOrNull(4),
            statement.TextOrNull(5),
            statement.TextOrNull(6)))];
    }

    private IEnumerable<KeyedFact> Rows(FactKind kind)
    {
        var columns = string.Concat(kind.Columns.Select(column => $", {StoreSchema.NameOf(column)}"));
        using var statement = database.Prepare($"SELECT key{columns} FROM {StoreSchema.TableOf(kind)} ORDER BY key");
        var cells = new object?[kind.Columns.Count];
        foreach (var key in Read(statement, () => statement.Text(0)))
        {
            for (var index = 0; index < cells.Length; index++)
            {
                cells[index] = Cell(statement, index + 1, kind.Columns[index]);
            }

            yield return new KeyedFact(kind.HasIdentity ? _texts.One(key) : key, kind.Create(cells));
        }
    }

    private Dictionary<string, string> Settings()
    {
        using var statement = database.Prepare("SELECT key, json FROM setting ORDER BY key");
        return new(
            Read(statement, () => KeyValuePair.Create(statement.Text(0), statement.Text(1))), StringComparer.Ordinal);
    }

    private IEnumerable<T> Read<T>(SqlStatement statement, Func<T> row)
    {
        for (var count = 0; statement.Step(); count++)
        {
            if (count % RowsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            yield return row();
        }
    }

    private object? Cell(SqlStatement statement, int place, FactColumn column) => column.Type switch
    {
        _ when statement.IsNull(place) => null,
        FactColumnType.Integer => statement.Integer(place),
        FactColumnType.Number => statement.Number(place),
        FactColumnType.YesNo => statement.Integer(place) != 0,
        FactColumnType.TextList => _texts.List(statement.Text(place)),
        FactColumnType.Text when column is { Refers: null, Vocabulary: null, IsUnit: false, IsKey: false } =>
            statement.Text(place),
        _ => _texts.One(statement.Text(place)),
    };
}
