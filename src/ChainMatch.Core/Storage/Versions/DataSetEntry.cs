using System.Security.Cryptography;
using System.Text;
using ChainMatch.Seeds;

namespace ChainMatch.Storage.Versions;

/// <summary>Entries of the change log that speak of a whole state instead of a row.</summary>
public static class DataSetEntry
{
    /// <summary>The kind under which they stand in the change log.</summary>
    public const string Kind = "data-set";

    /// <summary>The data set that a version is named by whose changes were made past ChainMatch.</summary>
    public const string EditedOutside = "edited-outside";

    /// <summary>The import into an empty store: the data set's id and the hash of what it stated.</summary>
    public static Change FirstImport(int version, string dataSetId, string hash) =>
        new(version, ChangeAction.Added, Kind, dataSetId, null, null, FactJson.WriteCell(hash));

    /// <summary>The kinds whose rows are not those that ChainMatch wrote: hashes, for the rows are not known.</summary>
    public static IEnumerable<Change> Edits(
        int version,
        IEnumerable<KeyValuePair<string, string>> written,
        IReadOnlyDictionary<string, string> found) => written
        .Where(kind => found[kind.Key] != kind.Value)
        .Select(kind => new Change(
            version,
            ChangeAction.Changed,
            Kind,
            EditedOutside,
            kind.Key,
            FactJson.WriteCell(kind.Value),
            FactJson.WriteCell(found[kind.Key])));

    /// <summary>One hash over the hashes of all kinds.</summary>
    public static string HashOf(IEnumerable<KeyValuePair<string, string>> hashes) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(hashes.Select(hash => $"{hash.Key} {hash.Value}\n")))));
}
