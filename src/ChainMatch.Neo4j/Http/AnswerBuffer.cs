using System.Buffers;

namespace ChainMatch.Neo4j.Http;

/// <summary>The bytes of an answer that came and are not used yet. It grows with the longest record only.</summary>
internal sealed class AnswerBuffer(Stream stream) : IDisposable
{
    private const int FirstSize = 64 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _start;
    private int _end;

    /// <summary>How many bytes have come in all.</summary>
    internal long Total { get; private set; }

    internal ReadOnlyMemory<byte> Unused => _bytes.AsMemory(_start.._end);

    internal void Use(int count) => _start += count;

    /// <summary>Waits for more bytes; false at the end of the answer.</summary>
    internal async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        var count = await stream.ReadAsync(_bytes.AsMemory(_end), cancellationToken);
        _end += count;
        Total += count;
        return count > 0;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void MakeRoom()
    {
        var length = _end - _start;
        if (length > _bytes.Length / 2)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
            Unused.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
        else
        {
            Unused.Span.CopyTo(_bytes);
        }

        (_start, _end) = (0, length);
    }
}
