using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using ChainMatch.Model;

namespace ChainMatch.Seeds;

/// <summary>
/// A kind of fact: its name, its file, its columns and its key, read once from the record in <c>Model/</c>. Readers,
/// validators, stores, the change log and exports all work from it, so that a column is written down in one place.
/// </summary>
public sealed class FactKind
{
    private static readonly Type[] InOrder =
    [
        typeof(Source), typeof(Region), typeof(Park), typeof(Chain), typeof(Segment), typeof(Supply), typeof(Resource),
        typeof(Enterprise), typeof(Identifier), typeof(Tag), typeof(Capability), typeof(Tie), typeof(Site),
        typeof(Operation), typeof(Activity), typeof(Indicator), typeof(Statement), typeof(Completeness),
        typeof(Project), typeof(Policy),
    ];

    private static readonly Dictionary<Type, FactKind> ByType =
        InOrder.ToDictionary(type => type, type => new FactKind(type));

    private readonly Func<Fact> _create;
    private readonly FactColumn[] _keyColumns;

    private FactKind(Type type)
    {
        var names = type.GetCustomAttribute<FactKindAttribute>()!;
        Name = names.Name;
        File = names.File;
        Type = type;
        HasHashKey = type.IsDefined(typeof(HashKeyAttribute));
        Columns = [.. ColumnsOf(type)];
        _keyColumns = [.. Columns.Where(column => column.IsKey)];
        _create = Expression.Lambda<Func<Fact>>(Expression.New(type)).Compile();
    }

    /// <summary>All kinds, those that others refer to first.</summary>
    public static IReadOnlyList<FactKind> All { get; } = [.. InOrder.Select(type => ByType[type])];

    /// <summary>The kind's name, <c>segment</c>; a fact's id is <c>{name}:{key}</c>.</summary>
    public string Name { get; }

    /// <summary>The seed file without its ending, <c>segments</c>.</summary>
    public string File { get; }

    /// <summary>The seed file, <c>segments.csv</c>.</summary>
    public string FileName => File + ".csv";

    /// <summary>The record type of its rows.</summary>
    public Type Type { get; }

    /// <summary>Its columns, own ones first, then <c>source_ids</c>, <c>as_of</c>, <c>confidence</c>.</summary>
    public IReadOnlyList<FactColumn> Columns { get; }

    /// <summary>Whether the key is a hash of the row, for kinds that have no columns to name them by.</summary>
    public bool HasHashKey { get; }

    /// <summary>Whether the key is one column of the kind's own (an id or a code), which may not occur twice.</summary>
    public bool HasIdentity => _keyColumns.Length == 1;

    /// <summary>The kind of a record type.</summary>
    public static FactKind Of<T>()
        where T : Fact => ByType[typeof(T)];

    /// <summary>The kind of a fact.</summary>
    public static FactKind Of(Fact fact) => ByType[fact.GetType()];

    /// <summary>The kind of a record type.</summary>
    public static FactKind Of(Type type) => ByType[type];

    /// <summary>The kind of a name; null when there is none.</summary>
    public static FactKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>
    /// The key by the columns: their cells joined by <c>|</c>, an unknown one empty; for kinds without key columns the
    /// first 16 hexadecimal digits of the SHA-256 of the row.
    /// </summary>
    public string KeyOf(Fact fact) => HasHashKey
        ? FactJson.Hash(this, fact)
        : HasIdentity && _keyColumns[0].Get(fact) is string id
            ? id
            : string.Join('|', _keyColumns.Select(column => Text(column.Get(fact))));

    /// <summary>The cells of a fact in the order of the columns.</summary>
    public object?[] Cells(Fact fact) => [.. Columns.Select(column => column.Get(fact))];

    /// <summary>A fact from cells in the order of the columns; a null cell leaves the default.</summary>
    public Fact Create(IReadOnlyList<object?> cells)
    {
        var fact = _create();
        foreach (var (index, column) in Columns.Index())
        {
            column.Set(fact, cells[index]);
        }

        return fact;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string? Text(object? cell) => Convert.ToString(cell, CultureInfo.InvariantCulture);

    private static IEnumerable<FactColumn> ColumnsOf(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return OwnProperties(type).Concat(OwnProperties(typeof(Fact)))
            .Select((property, index) => new FactColumn(index, property, nullability.Create(property)));
    }

    private static IEnumerable<PropertyInfo> OwnProperties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .OrderBy(property => property.MetadataToken);
}
