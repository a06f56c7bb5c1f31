using System.Linq.Expressions;
using System.Reflection;
using ChainMatch.Model;

namespace ChainMatch.Seeds;

/// <summary>What a cell of a column holds.</summary>
public enum FactColumnType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Texts, separated by <c>;</c> in files.</summary>
    TextList,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>yes or no.</summary>
    YesNo,

    /// <summary>A date of known precision.</summary>
    Date,

    /// <summary>One of the names of an enum.</summary>
    Enum,
}

/// <summary>
/// One column of a kind of fact. Cells are plain values, the same for files, stores and JSON: null (unknown), string (also
/// for dates and enum names), <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, a list of strings.
/// </summary>
public sealed class FactColumn
{
    private readonly Func<Fact, object?> _get;
    private readonly Action<Fact, object?> _set;

    internal FactColumn(int index, PropertyInfo property, NullabilityInfo nullability)
    {
        Index = index;
        Name = EnumName.Snake(property.Name, char.ToLowerInvariant);
        var bare = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        (Type, EnumType) = TypeOf(bare);
        IsRequired = property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));
        IsNullable = nullability.WriteState is NullabilityState.Nullable;
        IsKey = property.IsDefined(typeof(KeyAttribute));
        IsUnit = property.IsDefined(typeof(UnitAttribute));
        Refers = property.GetCustomAttributes<RefersAttribute>().SingleOrDefault()?.Target;
        Vocabulary = property.GetCustomAttribute<VocabularyAttribute>()?.List;
        _get = Getter(property);
        _set = Setter(property);
    }

    /// <summary>Its place among the columns of its kind, from 0.</summary>
    public int Index { get; }

    /// <summary>Name in files and stores, <c>name_zh</c>.</summary>
    public string Name { get; }

    /// <summary>What a cell holds.</summary>
    public FactColumnType Type { get; }

    /// <summary>The enum whose names a cell holds; null for other types.</summary>
    public Type? EnumType { get; }

    /// <summary>Whether a cell may not be empty.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether an empty cell means "unknown" (else it means the default: no, or an empty list).</summary>
    public bool IsNullable { get; }

    /// <summary>Whether the column is part of the key.</summary>
    public bool IsKey { get; }

    /// <summary>Whether a cell is a unit of the closed list.</summary>
    public bool IsUnit { get; }

    /// <summary>The record type whose key a cell holds; null when it refers to nothing.</summary>
    public Type? Refers { get; }

    /// <summary>The closed list of the vocabulary that a cell is from; null for free text.</summary>
    public string? Vocabulary { get; }

    /// <summary>The cell of a fact.</summary>
    public object? Get(Fact fact) => _get(fact) switch
    {
        int number => (long)number,
        double number => number + 0.0, // makes -0 the 0 that stores keep
        PartialDate date => date.ToString(),
        Enum value => EnumName.Of(value),
        var value => value,
    };

    /// <summary>The property of a fact as it is: an <see cref="int"/>, a <see cref="PartialDate"/>, an enum.</summary>
    internal object? ValueOf(Fact fact) => _get(fact);

    /// <summary>The cell of a fact as a seed file has it; null for an empty one.</summary>
    public string? TextOf(Fact fact) => SeedCell.Write(Get(fact));

    /// <summary>Sets a cell of a fact under construction; null leaves the default.</summary>
    internal void Set(Fact fact, object? cell)
    {
        if (cell is not null)
        {
            _set(fact, Type switch
            {
                FactColumnType.Integer => checked((int)(long)cell),
                FactColumnType.Date => PartialDate.Parse((string)cell),
                FactColumnType.Enum => EnumName.All(EnumType!)[(string)cell],
                _ => cell,
            });
        }
    }

    private static (FactColumnType Type, Type? EnumType) TypeOf(Type type) => type switch
    {
        { IsEnum: true } => (FactColumnType.Enum, type),
        _ when type == typeof(string) => (FactColumnType.Text, null),
        _ when type == typeof(int) => (FactColumnType.Integer, null),
        _ when type == typeof(double) => (FactColumnType.Number, null),
        _ when type == typeof(bool) => (FactColumnType.YesNo, null),
        _ when type == typeof(PartialDate) => (FactColumnType.Date, null),
        _ when type == typeof(IReadOnlyList<string>) => (FactColumnType.TextList, null),
        _ => throw new InvalidOperationException($"A fact cannot have a column of type {type}."),
    };

    private static Func<Fact, object?> Getter(PropertyInfo property)
    {
        var fact = Expression.Parameter(typeof(Fact));
        var value = Expression.Property(Expression.Convert(fact, property.DeclaringType!), property);
        return Expression.Lambda<Func<Fact, object?>>(Expression.Convert(value, typeof(object)), fact).Compile();
    }

    private static Action<Fact, object?> Setter(PropertyInfo property)
    {
        var fact = Expression.Parameter(typeof(Fact));
        var value = Expression.Parameter(typeof(object));
        var bare = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var assign = Expression.Assign(
            Expression.Property(Expression.Convert(fact, property.DeclaringType!), property),
            Expression.Convert(Expression.Convert(value, bare), property.PropertyType));
        return Expression.Lambda<Action<Fact, object?>>(assign, fact, value).Compile();
    }
}
