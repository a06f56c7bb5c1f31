namespace ChainMatch.Storage;

/// <summary>What kind of failure an exception reports; doors map it to exit codes and GraphQL error codes.</summary>
public enum ErrorCode
{
    /// <summary>Nothing has the name that was asked for.</summary>
    NotFound,

    /// <summary>What was given is not usable.</summary>
    InvalidInput,

    /// <summary>The store is held by another writer.</summary>
    StoreBusy,

    /// <summary>The store cannot be reached, read or written.</summary>
    StoreUnavailable,

    /// <summary>The store was written by another version of ChainMatch.</summary>
    StoreVersion,

    /// <summary>The store refused for lack of space.</summary>
    StoreFull,

    /// <summary>The store holds no data set yet.</summary>
    StoreEmpty,

    /// <summary>It would be unsafe.</summary>
    Refused,

    /// <summary>A native library that it needs is not on this machine.</summary>
    LibraryMissing,
}

/// <summary>A failure that a caller can understand: what happened, with which value, what to do.</summary>
public class ChainMatchException : Exception
{
    /// <summary>Reports a failure.</summary>
    /// <param name="code">The kind of failure.</param>
    /// <param name="message">What happened, with which value, what to do.</param>
    /// <param name="isTransient">Whether trying again may help.</param>
    /// <param name="inner">The foreign error behind it.</param>
    public ChainMatchException(ErrorCode code, string message, bool isTransient = false, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
        IsTransient = isTransient;
    }

    /// <summary>The kind of failure.</summary>
    public ErrorCode Code { get; }

    /// <summary>Whether trying again may help.</summary>
    public bool IsTransient { get; }

    /// <summary>The failure that nothing was imported into a store yet.</summary>
    /// <param name="address">Where the store is, without any secret.</param>
    public static ChainMatchException StoreEmpty(string address) => new(
        ErrorCode.StoreEmpty, $"The store {address} is empty. Fill it with: chainmatch seed import DIR");

    /// <summary>The failure that a row of the graph cannot have come from an import.</summary>
    /// <param name="row">The row: its kind and key.</param>
    /// <param name="what">What is wrong with it.</param>
    public static ChainMatchException EditedByHand(string row, string what) => new(
        ErrorCode.StoreUnavailable,
        $"The graph was edited by hand: {row} {what}. Mend it there, or import the data set again.");
}
