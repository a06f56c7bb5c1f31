using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Ranking;

/// <summary>
/// A reference set as a model folder: <c>manifest.json</c> says what it was made from, with which rules, and a hash over all
/// of it; <c>scores.txt</c> holds one raw score per line. A folder appears whole or not at all.
/// </summary>
internal static class ReferenceFolder
{
    private const string ManifestFile = "manifest.json";
    private const string ScoresFile = "scores.txt";

    /// <summary>Reads a set and checks its hash; null when the folder is not there.</summary>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.StoreUnavailable"/>: the folder is damaged; <see cref="ErrorCode.StoreVersion"/>: it was made with
    /// other feature transforms.
    /// </exception>
    internal static async Task<ReferenceSet?> FindAsync(string folder, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        try
        {
            var manifest = JsonSerializer.Deserialize(
                await File.ReadAllBytesAsync(Path.Combine(folder, ManifestFile), cancellationToken),
                ReferenceJson.Default.ReferenceManifest) ?? throw new JsonException("It is empty.");
            var lines = await File.ReadAllLinesAsync(Path.Combine(folder, ScoresFile), cancellationToken);
            return Checked(folder, manifest, lines);
        }
        catch (Exception error) when (error is JsonException or FormatException or FileNotFoundException)
        {
            throw Damaged(folder, error.Message, error);
        }
    }

    /// <summary>
    /// Writes a set beside the folder and moves it into place, so that of two writers one wins whole; the folder of the
    /// winner stays.
    /// </summary>
    internal static async Task WriteAsync(string folder, ReferenceSet set, CancellationToken cancellationToken)
    {
        string[] lines = [.. set.Scores.Select(Line)];
        var manifest = ReferenceManifest.Of(set, HashOf(set.Origin, set.Rules, lines));
        var json = JsonSerializer.SerializeToUtf8Bytes(manifest, ReferenceJson.Default.ReferenceManifest);
        var temporary = Directory.CreateDirectory($"{folder}.{Path.GetRandomFileName()}");
        try
        {
            await WriteFileAsync(temporary, ScoresFile, Encoding.UTF8.GetBytes(Text(lines)), cancellationToken);
            await WriteFileAsync(temporary, ManifestFile, json, cancellationToken);
            Directory.Move(temporary.FullName, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Somebody else was faster; what is there stays.
        }
        finally
        {
            temporary.Refresh();
            if (temporary.Exists)
            {
                temporary.Delete(recursive: true);
            }
        }
    }

    private static ReferenceSet Checked(string folder, ReferenceManifest manifest, string[] lines)
    {
        if (manifest.Count != lines.Length || manifest.Hash != HashOf(manifest.Origin, manifest.Rules, lines))
        {
            throw Damaged(folder, "its hash does not fit what it holds", null);
        }

        if (manifest.Origin.FeatureVersion != Features.FeatureCatalog.Version)
        {
            throw new ChainMatchException(
                ErrorCode.StoreVersion,
                $"The model {folder} was made with feature version {manifest.Origin.FeatureVersion}, this program has "
                + $"{Features.FeatureCatalog.Version}: scores would not compare. Move the folder away; it is then made anew.");
        }

        return new ReferenceSet(
            manifest.Origin,
            manifest.Rules,
            lines.Select(line => double.Parse(line, NumberStyles.Float, CultureInfo.InvariantCulture)));
    }

    private static ChainMatchException Damaged(string folder, string why, Exception? inner) => new(
        ErrorCode.StoreUnavailable,
        $"The model {folder} is damaged: {why}. Restore it from a copy, or move it away; it is then made anew.",
        inner: inner);

    private static string HashOf(ReferenceOrigin origin, MatchingRules rules, IEnumerable<string> lines)
    {
        var head = JsonSerializer.Serialize(
            new ReferenceManifest(origin, rules.Sorted(), 0, ""), ReferenceJson.Default.ReferenceManifest);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(head + Text(lines))));
    }

    private static string Line(double score) => score.ToString("F9", CultureInfo.InvariantCulture);

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + '\n'));

    private static async Task WriteFileAsync(
        DirectoryInfo folder, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(Path.Combine(folder.FullName, name), FileMode.CreateNew, FileAccess.Write);
        await file.WriteAsync(bytes, cancellationToken);
        file.Flush(flushToDisk: true);
    }
}
