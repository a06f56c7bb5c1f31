using System.Text;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Import;

/// <summary>The rows of a CSV file: held when the file is small, else read from the file each time.</summary>
internal sealed class SeedFileTable(FactKind kind, string file, string path, Encoding encoding, SeedLimits limits)
    : SeedTable(kind, file)
{
    private const int RowsBetweenReports = 1 << 14;
    private const int BufferCharacters = 1 << 15;

    private List<SeedRow>? _held;

    /// <summary>Hears of the rows of the first reading; null for nobody.</summary>
    internal IProgress<ImportProgress>? Progress { private get; set; }

    /// <summary>Stops a reading.</summary>
    internal required CancellationToken Cancellation { private get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SeedRow> Read(Action<SeedProblem> report) => _held ?? ReadFile(report);

    private IEnumerable<SeedRow> ReadFile(Action<SeedProblem> report)
    {
        IsComplete = false;
        using var stream = Open(report);
        if (stream is null)
        {
            yield break;
        }

        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, BufferCharacters);
        using var reader = new SeedTableReader(Kind, File, limits, text, report);
        List<SeedRow>? held = stream.Length <= limits.HeldBytes ? [] : null;
        var count = 0;
        while (reader.Next() is { } row)
        {
            if (++count % RowsBetweenReports == 0)
            {
                Cancellation.ThrowIfCancellationRequested();
                Tell(count, stream);
            }

            held?.Add(row);
            yield return row;
        }

        IsComplete = reader.IsComplete;
        _held = held;
        Tell(count, stream);
        Progress = null;
    }

    private void Tell(int count, Stream stream)
    {
        var total = stream.Position == 0 ? count : count * (double)stream.Length / stream.Position;
        Progress?.Report(new ImportProgress(File, count, (int)total));
    }

    private Stream? Open(Action<SeedProblem> report)
    {
        try
        {
            return SeedFile.OpenRead(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            report(SeedRules.FileReadable.Broken(
                File, null, null, null, $"The file cannot be read ({error.Message}); look at its rights."));
            return null;
        }
    }
}
