namespace ChainMatch.Storage.Snapshot.Walks;

/// <summary>
/// The numbers of both of two ascending lists, ascending; a short list costs little, however long the other.
/// </summary>
internal ref struct CommonNumbers
{
    private readonly ReadOnlySpan<int> _short;
    private ReadOnlySpan<int> _long;
    private int _next;

    internal CommonNumbers(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        _short = one.Length <= other.Length ? one : other;
        _long = one.Length <= other.Length ? other : one;
    }

    public int Current { get; private set; }

    public readonly CommonNumbers GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next < _short.Length)
        {
            Current = _short[_next++];
            var place = _long.BinarySearch(Current);
            _long = _long[(place < 0 ? ~place : place)..];
            if (place >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
