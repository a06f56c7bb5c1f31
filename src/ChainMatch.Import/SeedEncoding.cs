using System.Text;
using UtfUnknown;

namespace ChainMatch.Import;

/// <summary>
/// Finds out whether a file is UTF-8 or GB18030 by decoding all of it strictly: a character that is lost in reading
/// would go unseen into the graph.
/// </summary>
internal static class SeedEncoding
{
    private const int ChunkBytes = 1 << 16;
    private const int SampleBytes = 1 << 18;
    private const int SampleBefore = 1 << 12;
    private const float SureEnough = 0.75f;
    private const int PairsPerDamage = 10;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly (byte[] Mark, string Name)[] OtherMarks =
    [
        ([0xFF, 0xFE, 0, 0], "UTF-32"),
        ([0, 0, 0xFE, 0xFF], "UTF-32"),
        ([0xFF, 0xFE], "UTF-16"),
        ([0xFE, 0xFF], "UTF-16"),
    ];

    /// <summary>The encoding of a file, or the first place that cannot be read.</summary>
    /// <param name="stream">A stream that can seek; it is left at an undefined place.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static async Task<(Encoding? Encoding, Undecodable? Fault)> FindAsync(
        Stream stream, CancellationToken cancellationToken)
    {
        var start = await SampleAsync(stream, 0, 4, cancellationToken);
        if (Array.Find(OtherMarks, other => start.AsSpan().StartsWith(other.Mark)) is { Mark: not null } mark)
        {
            return (null, new Undecodable(mark.Name, 0, 1));
        }

        if (await FirstFaultAsync(stream, Utf8, cancellationToken) is not { } fault)
        {
            return (Utf8, null);
        }

        var from = Math.Max(0, fault.Offset - SampleBefore);
        var sample = await SampleAsync(stream, from, SampleBytes, cancellationToken);
        var detected = Detect(sample.AsSpan(from == 0 ? 0 : sample.AsSpan().IndexOf((byte)'\n') + 1));
        if (detected is not "GB18030")
        {
            return (null, new Undecodable(detected, fault.Offset, fault.Row));
        }

        return await FirstFaultAsync(stream, Gb18030, cancellationToken) is { } lost
            ? (null, new Undecodable("GB18030", lost.Offset, lost.Row))
            : (Gb18030, null);
    }

    private static string? Detect(ReadOnlySpan<byte> sample)
    {
        var best = CharsetDetector.DetectFromBytes(sample.ToArray()).Detected;
        var isGb = best?.EncodingName is "gb18030" or "gb2312" or "hz-gb-2312" or "x-cp20936"
            || ((best is null || best.Confidence < SureEnough) && HasFormOfGb2312(sample));
        return isGb ? "GB18030" : best is { Confidence: >= SureEnough } ? best.EncodingName : null;
    }

    /// <summary>
    /// Whether the bytes beyond ASCII come in the pairs of GB 2312, which decides for texts too short for statistics;
    /// a few that do not are damage.
    /// </summary>
    private static bool HasFormOfGb2312(ReadOnlySpan<byte> sample)
    {
        var (pairs, others) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x80)
            {
                continue;
            }

            if (sample[i] is >= 0xA1 and <= 0xF7 && i + 1 < sample.Length && sample[i + 1] is >= 0xA1 and <= 0xFE)
            {
                pairs++;
                i++;
            }
            else
            {
                others++;
            }
        }

        return pairs > others * PairsPerDamage;
    }

    private static async Task<byte[]> SampleAsync(
        Stream stream, long from, int length, CancellationToken cancellationToken)
    {
        stream.Position = from;
        var sample = new byte[length];
        var read = await stream.ReadAtLeastAsync(sample, length, throwOnEndOfStream: false, cancellationToken);
        return sample[..read];
    }

    private static async Task<(long Offset, int Row)?> FirstFaultAsync(
        Stream stream, Encoding encoding, CancellationToken cancellationToken)
    {
        stream.Position = 0;
        var scan = new RowScan();
        var decoder = encoding.GetDecoder();
        var bytes = new byte[ChunkBytes];
        var characters = new char[encoding.GetMaxCharCount(ChunkBytes)];
        for (long offset = 0; ;)
        {
            var read = await stream.ReadAsync(bytes, cancellationToken);
            try
            {
                decoder.GetChars(bytes.AsSpan(0, read), characters, flush: read == 0);
            }
            catch (DecoderFallbackException error)
            {
                var place = Math.Clamp(error.Index, 0, read);
                scan.Pass(bytes.AsSpan(0, place));
                return (offset + error.Index, scan.Row);
            }

            if (read == 0)
            {
                return null;
            }

            scan.Pass(bytes.AsSpan(0, read));
            offset += read;
        }
    }

    /// <summary>Counts rows as a spreadsheet does: a line break within quotes does not count.</summary>
    private struct RowScan()
    {
        private bool _quoted;

        internal int Row { get; private set; } = 1;

        internal void Pass(ReadOnlySpan<byte> bytes)
        {
            foreach (var letter in bytes)
            {
                _quoted ^= letter == '"';
                Row += letter == '\n' && !_quoted ? 1 : 0;
            }
        }
    }
}
