using System.Security.Cryptography;
using System.Text;
using ChainMatch.Seeds;

namespace ChainMatch.Storage.Versions;

/// <summary>All that a store holds in one version: rows and settings. Immutable.</summary>
/// <param name="Facts">The rows.</param>
/// <param name="Settings">The settings by key (see <see cref="Versions.Settings"/>).</param>
public sealed record GraphState(FactSet Facts, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>The kind under which settings stand in the change log.</summary>
    public const string SettingKind = "setting";

    /// <summary>What a store holds before its first import.</summary>
    public static GraphState Empty { get; } = new(FactSet.Empty, new Dictionary<string, string>());

    /// <summary>What a store holds after the import of a data set.</summary>
    public static GraphState Of(DataSet dataSet) => new(
        dataSet.Facts,
        Versions.Settings.Of(new DataSetInfo(dataSet.Manifest, dataSet.Vocabulary, dataSet.Matching)));

    /// <summary>64 hexadecimal digits per kind (<see cref="FactHash"/>), in the order of the kinds, settings last.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Hashes() => HashesOf(Facts.HashOf, Settings);

    /// <summary>The same for a state whose rows are not at hand.</summary>
    /// <param name="hashOf">The hash of a kind's rows.</param>
    /// <param name="settings">The settings.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> HashesOf(
        Func<FactKind, string> hashOf, IReadOnlyDictionary<string, string> settings) =>
    [
        .. FactKind.All.Select(kind => KeyValuePair.Create(kind.Name, hashOf(kind))),
        KeyValuePair.Create(SettingKind, HashOf(settings)),
    ];

    private static string HashOf(IReadOnlyDictionary<string, string> settings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(settings
            .OrderBy(setting => setting.Key, StringComparer.Ordinal)
            .Select(setting => $"{setting.Key}\n{setting.Value}\n")))));
}
