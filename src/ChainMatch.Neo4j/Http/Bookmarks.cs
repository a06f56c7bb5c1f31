namespace ChainMatch.Neo4j.Http;

/// <summary>What later requests must see: the last writes of this client.</summary>
internal sealed class Bookmarks
{
    private readonly Lock _lock = new();
    private IReadOnlyCollection<string> _current = [];

    internal IReadOnlyCollection<string> Current
    {
        get
        {
            lock (_lock)
            {
                return _current;
            }
        }
    }

    /// <summary>Puts the bookmarks of a write in the place of those that it was begun with and so includes.</summary>
    internal void Replace(IReadOnlyCollection<string> seen, IReadOnlyCollection<string> written)
    {
        lock (_lock)
        {
            _current = [.. _current.Except(seen, StringComparer.Ordinal).Union(written, StringComparer.Ordinal)];
        }
    }
}
