using ChainMatch.Storage;

namespace ChainMatch.Hosting;

/// <summary>Where a store is: <c>sqlite:PATH</c>. A bare path is taken as one.</summary>
public sealed record StoreAddress
{
    private const string SqliteScheme = "sqlite:";

    private StoreAddress(string path) => Path = path;

    /// <summary>The address that is used when nothing else is said.</summary>
    public static StoreAddress Default { get; } = new("chainmatch.db");

    /// <summary>The file of an embedded store.</summary>
    public string Path { get; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.InvalidInput"/>: no store has this form of address.</exception>
    public static StoreAddress Parse(string text)
    {
        if (text.StartsWith(SqliteScheme, StringComparison.Ordinal) && text.Length > SqliteScheme.Length)
        {
            return new(text[SqliteScheme.Length..]);
        }

        // One letter before a colon is a drive, more are the scheme of another kind of store.
        return text.Length > 0 && text.IndexOf(':') < 2
            ? new(text)
            : throw new ChainMatchException(
                ErrorCode.InvalidInput, $"'{text}' is not the address of a store; write sqlite:PATH, such as sqlite:chainmatch.db.");
    }

    /// <summary>The address as it is written.</summary>
    public override string ToString() => SqliteScheme + Path;
}
