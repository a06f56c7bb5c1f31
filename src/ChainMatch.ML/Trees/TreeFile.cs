using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChainMatch.Storage;

namespace ChainMatch.ML.Trees;

/// <summary>
/// A model as a file, <c>model.trees</c>, the same bytes for the same model. First line: <c>chainmatch-trees VERSION
/// SHA256</c>, the hash being that of every byte after it. Then one JSON object: <c>{"features": [{"name",
/// "mayBeUnknown"}], "ensembles": [{"seed", "trees": [NODE]}]}</c>. A NODE is <c>{"kind": "split", "column",
/// "threshold", "left": NODE, "right": NODE}</c>, left up to and including the threshold, or <c>{"kind": "leaf",
/// "value", "cover"}</c>. Numbers have as many digits as give the same number back. Ends with a newline.
/// </summary>
public static class TreeFile
{
    /// <summary>The name of the file in a model folder.</summary>
    public const string Name = "model.trees";

    private const string Magic = "chainmatch-trees";
    private const int Version = 1;

    /// <summary>Writes a model; the file appears whole or not at all, in the place of one that was there.</summary>
    public static async Task WriteAsync(string path, TreeModel model, CancellationToken cancellationToken)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(ToBytes(model), cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Reads a model and checks its hash and its features.</summary>
    /// <param name="path">The file.</param>
    /// <param name="features">The features that the program has; the trees must look at the same.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.NotFound"/>: there is no such file; <see cref="ErrorCode.StoreUnavailable"/>: it is
    /// damaged; <see cref="ErrorCode.StoreVersion"/>: it is of a newer version or of other features.
    /// </exception>
    public static async Task<TreeModel> ReadAsync(
        string path, TreeFeatures features, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new ChainMatchException(ErrorCode.NotFound, $"There is no tree file {path}.");
        }

        var model = FromBytes(path, await File.ReadAllBytesAsync(path, cancellationToken));
        return features.DifferenceTo(model.Features) is { } difference
            ? throw new ChainMatchException(
                ErrorCode.StoreVersion,
                $"The trees in {path} look at other features than this program has: {difference}. Train them anew.")
            : model;
    }

    /// <summary>The bytes of the file.</summary>
    internal static byte[] ToBytes(TreeModel model)
    {
        var content = new TreeContent(model.Features.All, model.Ensembles);
        byte[] body = [.. JsonSerializer.SerializeToUtf8Bytes(content, TreeJson.Default.TreeContent), (byte)'\n'];
        return [.. Encoding.ASCII.GetBytes($"{Magic} {Version} {HashOf(body)}\n"), .. body];
    }

    private static TreeModel FromBytes(string path, byte[] bytes)
    {
        var end = Math.Max(0, Array.IndexOf(bytes, (byte)'\n'));
        if (Encoding.ASCII.GetString(bytes, 0, end).Split(' ') is not [Magic, var version, var hash])
        {
            throw Damaged(path, $"it does not begin with a line '{Magic} VERSION SHA256'");
        }

        if (version != $"{Version}")
        {
            throw new ChainMatchException(
                ErrorCode.StoreVersion,
                $"The trees in {path} are of version {version}, this program reads {Version}. Use that which wrote them.");
        }

        var body = bytes.AsSpan(end + 1);
        if (hash != HashOf(body))
        {
            throw Damaged(path, "its hash does not fit what it holds");
        }

        try
        {
            return JsonSerializer.Deserialize(body, TreeJson.Default.TreeContent) is { IsWhole: true } content
                ? new TreeModel(new TreeFeatures(content.Features), content.Ensembles)
                : throw new JsonException("Something in it is null.");
        }
        catch (Exception error) when (error is JsonException or ChainMatchException)
        {
            throw Damaged(path, error.Message.TrimEnd('.'), error);
        }
    }

    private static string HashOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    private static ChainMatchException Damaged(string path, string why, Exception? inner = null) => new(
        ErrorCode.StoreUnavailable,
        $"The tree file {path} is damaged: {why}. Restore it from a copy, or train anew.",
        inner: inner);
}

/// <summary>What a tree file holds below its first line.</summary>
internal sealed record TreeContent(IReadOnlyList<TreeFeature> Features, IReadOnlyList<TreeEnsemble> Ensembles)
{
    /// <summary>Whether no list has a null in it, which the reader of JSON lets by.</summary>
    [JsonIgnore]
    internal bool IsWhole =>
        Features.All(feature => feature is not null)
        && Ensembles.All(ensemble => ensemble is not null && ensemble.Trees.All(tree => tree is not null));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TreeContent))]
internal sealed partial class TreeJson : JsonSerializerContext;
