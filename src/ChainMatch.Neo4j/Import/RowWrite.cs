using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Neo4j.Import;

/// <summary>A row to write or to remove.</summary>
/// <param name="Change">
/// What becomes of it. Its old row is null also when what is held cannot be read, and the new one itself when the row
/// is written again as it is.
/// </param>
/// <param name="Start">The node that a held relation starts at; null for nodes.</param>
/// <param name="IsHeld">Whether anything has its key.</param>
internal sealed record RowWrite(RowChange Change, string? Start, bool IsHeld)
{
    internal FactKind Kind => Change.Kind;

    internal string Key => Change.Key;

    internal Fact? New => Change.New;

    /// <summary>Whether the row is written again as it is held.</summary>
    internal bool IsAsItWas => New is not null && ReferenceEquals(Change.Old, New);

    /// <summary>Its entries in the change log; none for what could not be read and is gone.</summary>
    internal IEnumerable<Change> Entries(int version) =>
        Change is { Old: null, New: null } ? [] : Change.Entries(version);
}
