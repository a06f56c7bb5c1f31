namespace ChainMatch.Model;

/// <summary>Names the kind of a fact and the seed file that holds its rows.</summary>
/// <param name="name">The kind, in the singular: <c>segment</c>.</param>
/// <param name="file">The seed file without its ending: <c>segments</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FactKindAttribute(string name, string file) : Attribute
{
    /// <summary>The kind, in the singular.</summary>
    public string Name { get; } = name;

    /// <summary>The seed file without its ending.</summary>
    public string File { get; } = file;
}

/// <summary>Marks a column as part of the key of its kind, in the order of the columns.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyAttribute : Attribute;

/// <summary>Says that the key of a kind without own columns for it is a hash of the whole row.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HashKeyAttribute : Attribute;

/// <summary>Says that a column names rows of another kind by their key.</summary>
/// <typeparam name="T">The kind of fact that is named.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RefersAttribute<T> : RefersAttribute
    where T : Fact
{
    /// <inheritdoc/>
    public override Type Target => typeof(T);
}

/// <summary>Says that a column names rows of another kind by their key.</summary>
public abstract class RefersAttribute : Attribute
{
    /// <summary>The record type of the rows that are named.</summary>
    public abstract Type Target { get; }
}

/// <summary>Says that a column takes its values from a closed list of the data set's vocabulary.</summary>
/// <param name="list">The name of the list in <c>vocabulary.json</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VocabularyAttribute(string list) : Attribute
{
    /// <summary>The name of the list in <c>vocabulary.json</c>.</summary>
    public string List { get; } = list;
}

/// <summary>Says that a column holds a unit of the data set's closed list <c>units.json</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnitAttribute : Attribute;
