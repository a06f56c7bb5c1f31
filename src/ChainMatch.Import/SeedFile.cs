using System.Text;
using System.Text.Json;
using ChainMatch.Seeds;

namespace ChainMatch.Import;

/// <summary>Opens one file of a data set as text.</summary>
/// <param name="folder">The folder of the data set, as a full path.</param>
/// <param name="name">The file, relative to the folder.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class SeedFile(string folder, string name, List<SeedProblem> problems)
{
    private const int BufferBytes = 1 << 16;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The file, as a full path.</summary>
    internal string Path { get; } = System.IO.Path.Combine(folder, name);

    /// <summary>
    /// Opens a file for reading. A pipe or a device, which have no length, are taken for an empty file.
    /// </summary>
    internal static Stream OpenRead(string path) => new FileInfo(path).Length == 0
        ? new MemoryStream([])
        : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan);

    /// <summary>The text of the file in its own encoding; null with a problem when it cannot be read.</summary>
    internal async Task<StreamReader?> OpenAsync(long mostBytes, CancellationToken cancellationToken)
    {
        Stream? stream = null;
        try
        {
            stream = OpenRead(Path);
            var encoding = stream.Length > mostBytes
                ? Refuse(
                    SeedRules.FileSize, null, $"The file has {stream.Length} bytes, more than {mostBytes}; split it.")
                : await FindEncodingAsync(stream, cancellationToken);
            if (encoding is not null)
            {
                stream.Position = 0;
                return new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true);
            }
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            _ = Refuse(SeedRules.FileReadable, null, "There is no such file; correct its path.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _ = Refuse(SeedRules.FileReadable, null, $"The file cannot be read ({error.Message}); look at its rights.");
        }

        if (stream is not null)
        {
            await stream.DisposeAsync();
        }

        return null;
    }

    /// <summary>Reads the file as JSON; null with a problem when that fails.</summary>
    internal async Task<T?> ReadJsonAsync<T>(
        Func<SeedJson, JsonElement, T?> read, SeedLimits limits, CancellationToken cancellationToken)
        where T : class
    {
        using var text = await OpenAsync(limits.JsonBytes, cancellationToken);
        if (text is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(await text.ReadToEndAsync(cancellationToken), Strict);
            return read(new SeedJson(name, problems), document.RootElement);
        }
        catch (JsonException error)
        {
            var line = error.LineNumber is { } number ? (int)number + 1 : (int?)null;
            _ = Refuse(SeedRules.Json, line, $"The file is not well-formed JSON: {error.Message}");
            return null;
        }
    }

    private async Task<Encoding?> FindEncodingAsync(Stream stream, CancellationToken cancellationToken)
    {
        var (encoding, fault) = await SeedEncoding.FindAsync(stream, cancellationToken);
        return fault is null ? encoding : Refuse(SeedRules.FileEncoding, fault.Row, fault.Message);
    }

    private Encoding? Refuse(SeedRule rule, int? row, string message)
    {
        problems.Add(rule.Broken(name, row, null, null, message));
        return null;
    }
}
