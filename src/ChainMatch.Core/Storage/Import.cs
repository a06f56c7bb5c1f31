namespace ChainMatch.Storage;

/// <summary>Whether an import writes.</summary>
public enum ImportMode
{
    /// <summary>Write the new state and the change log.</summary>
    Write,

    /// <summary>Say what would change and write nothing.</summary>
    DryRun,
}

/// <summary>How far an import is.</summary>
/// <param name="Step">What is being done.</param>
/// <param name="Done">How many rows of this step are done.</param>
/// <param name="Total">How many rows this step has.</param>
public sealed record ImportProgress(string Step, int Done, int Total);

/// <summary>What an import changed.</summary>
/// <param name="Version">The version that the store is in afterwards.</param>
/// <param name="PreviousVersion">The version that it was in; 0 for an empty store.</param>
/// <param name="DataSetId">The data set that was imported.</param>
/// <param name="Kinds">Changes per kind, in the order of the kinds, kinds without a change left out.</param>
public sealed record ImportResult(
    int Version, int PreviousVersion, string DataSetId, IReadOnlyList<KindChanges> Kinds);

/// <summary>How many rows of a kind an import added, ended and changed.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Added">Rows that are new.</param>
/// <param name="Ended">Rows that are no longer stated.</param>
/// <param name="Changed">Rows of which at least one field differs.</param>
public sealed record KindChanges(string Kind, int Added, int Ended, int Changed);

/// <summary>What happened to a row.</summary>
public enum ChangeAction
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>A field of it has another value.</summary>
    Changed,

    /// <summary>It is no longer stated.</summary>
    Ended,
}

/// <summary>One entry of the change log.</summary>
/// <param name="Version">The version that the change made.</param>
/// <param name="Action">What happened.</param>
/// <param name="Kind">
/// The kind of row; or <c>setting</c> for a part of the manifest, a closed list or a rule file; or <c>data-set</c> for the
/// import into an empty store, and for kinds whose rows were found edited past ChainMatch (key <c>edited-outside</c>,
/// field the kind, values hashes).
/// </param>
/// <param name="Key">The key of the row or setting, or the id of the data set.</param>
/// <param name="Field">The column that changed; null for a whole row.</param>
/// <param name="Old">The old value: a row or a cell as canonical JSON; null when there was none.</param>
/// <param name="New">The new value; null when there is none.</param>
public sealed record Change(
    int Version, ChangeAction Action, string Kind, string Key, string? Field, string? Old, string? New);
