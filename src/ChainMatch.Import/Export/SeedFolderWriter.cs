using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Import.Export;

/// <summary>
/// Writes a data set as the folder of seed files that <see cref="SeedFolderReader"/> reads, or as one <c>.zip</c> of
/// it. Equal data sets give equal bytes. CSV files begin with a BOM, so that spreadsheet programs show the Chinese
/// text.
/// </summary>
public static class SeedFolderWriter
{
    private const string MatchingName = "matching";

    private static readonly DateTimeOffset EarliestInZip = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a data set, all of it or nothing.</summary>
    /// <param name="path">A new or empty folder, or a file that ends in <c>.zip</c>, which is replaced.</param>
    /// <param name="info">Manifest, closed lists and rules.</param>
    /// <param name="facts">The rows.</param>
    /// <param name="cancellationToken">Stops the writing; nothing is left behind.</param>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.InvalidInput"/>: the folder is not empty.</exception>
    /// <exception cref="IOException">The path cannot be written.</exception>
    public static Task WriteAsync(string path, DataSetInfo info, FactSet facts, CancellationToken cancellationToken)
    {
        var unnamed = FactKind.All.Where(kind => facts.Keyed(kind) is not []).Select(kind => kind.FileName);
        var manifest = info.Manifest with { Files = [.. info.Manifest.Files.Union(unnamed, StringComparer.Ordinal)] };
        var files = FilesOf(info with { Manifest = manifest }, kind => facts.Keyed(kind).Select(row => row.Fact));
        return path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
            ? NewFile.WriteAsync(path, stream => WriteZipAsync(stream, files, manifest.AsOf, cancellationToken))
            : NewFile.WriteFolderAsync(path, folder => WriteFilesAsync(folder, files, cancellationToken));
    }

    /// <summary>Writes rows that are made while they are written, all of them or nothing.</summary>
    /// <param name="path">A new or empty folder.</param>
    /// <param name="info">Manifest, closed lists and rules; the manifest names the files.</param>
    /// <param name="rows">The rows of a kind in the order of its file.</param>
    /// <param name="cancellationToken">Stops the writing; nothing is left behind.</param>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.InvalidInput"/>: the folder is not empty.</exception>
    /// <exception cref="IOException">The path cannot be written.</exception>
    internal static Task WriteFolderAsync(
        string path, DataSetInfo info, Func<FactKind, IEnumerable<Fact>> rows, CancellationToken cancellationToken) =>
        NewFile.WriteFolderAsync(path, folder => WriteFilesAsync(folder, FilesOf(info, rows), cancellationToken));

    private static List<SeedFileText> FilesOf(DataSetInfo info, Func<FactKind, IEnumerable<Fact>> rows)
    {
        var manifest = info.Manifest;
        List<SeedFileText> files =
        [
            new(SeedFolder.ManifestFile, WithJson(manifest)),
            new(manifest.Units, WithJson(info.Vocabulary.Units.Values)),
            new(manifest.Vocabulary, WithJson(info.Vocabulary.Lists)),
        ];
        if (manifest.Rules.TryGetValue(MatchingName, out var matching))
        {
            files.Add(new(matching, WithJson(info.Matching)));
        }

        var tables = FactKind.All.Where(kind => manifest.Files.Contains(kind.FileName));
        return [.. files, .. tables.Select(kind => new SeedFileText(kind.FileName, WithTable(kind, rows)))];
    }

    private static Func<Stream, CancellationToken, Task> WithJson<T>(T value) => async (stream, cancellationToken) =>
    {
        await JsonSerializer.SerializeAsync(stream, value, Json, cancellationToken);
        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
    };

    private static async Task WriteFilesAsync(
        string folder, List<SeedFileText> files, CancellationToken cancellationToken)
    {
        foreach (var (name, write) in files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var stream = File.Create(path);
            await write(stream, cancellationToken);
        }
    }

    private static async Task WriteZipAsync(
        Stream stream, List<SeedFileText> files, DateOnly asOf, CancellationToken cancellationToken)
    {
        var time = new DateTimeOffset(asOf, TimeOnly.MinValue, TimeSpan.Zero);
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, write) in files)
        {
            var entry = zip.CreateEntry(name);
            entry.LastWriteTime = time < EarliestInZip ? EarliestInZip : time;
            await using var content = await entry.OpenAsync(cancellationToken);
            await write(content, cancellationToken);
        }
    }

    private static Func<Stream, CancellationToken, Task> WithTable(
        FactKind kind, Func<FactKind, IEnumerable<Fact>> rows) => async (stream, cancellationToken) =>
    {
        await using var text = new StreamWriter(stream, Encoding.UTF8, leaveOpen: true);
        await text.WriteAsync(string.Join(',', kind.Columns.Select(column => column.Name)) + "\n");
        foreach (var fact in rows(kind))
        {
            await text.WriteAsync(Row(kind, fact).AsMemory(), cancellationToken);
        }
    };

    private static string Row(FactKind kind, Fact fact) =>
        string.Join(',', kind.Columns.Select(column => Quoted(column.TextOf(fact)))) + "\n";

    private static string? Quoted(string? cell) => cell is not null && cell.AsSpan().ContainsAny(",\"\r\n")
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;

    /// <summary>A file of the folder.</summary>
    /// <param name="Name">Its path within the folder.</param>
    /// <param name="Write">Writes its content.</param>
    private sealed record SeedFileText(string Name, Func<Stream, CancellationToken, Task> Write);
}
