using ChainMatch.Storage;

namespace ChainMatch.Cli;

/// <summary>What the program tells its caller when it ends.</summary>
internal enum ExitCode
{
    /// <summary>Done.</summary>
    Success = 0,

    /// <summary>Something that should not happen.</summary>
    Unexpected = 1,

    /// <summary>The command line is not understood.</summary>
    Usage = 2,

    /// <summary>The data given are not valid.</summary>
    InvalidData = 3,

    /// <summary>Nothing has that name, or the store is empty.</summary>
    NotFound = 4,

    /// <summary>The store is busy, full or cannot be reached.</summary>
    StoreUnavailable = 5,

    /// <summary>The store was written by another version.</summary>
    StoreVersion = 6,

    /// <summary>Refused for safety.</summary>
    Refused = 7,

    /// <summary>Stopped by the user.</summary>
    Cancelled = 130,
}

/// <summary>The one place that knows which failure ends with which exit code.</summary>
internal static class ExitCodes
{
    /// <summary>The codes with their meaning, as the help lists them.</summary>
    internal static IReadOnlyList<(ExitCode Code, string Meaning)> All { get; } =
    [
        (ExitCode.Success, "done"),
        (ExitCode.Unexpected, "unexpected failure"),
        (ExitCode.Usage, "the command line is not understood"),
        (ExitCode.InvalidData, "the data are not valid; every problem is listed"),
        (ExitCode.NotFound, "nothing has that name, or the store is empty"),
        (ExitCode.StoreUnavailable, "the store is busy, full or cannot be reached"),
        (ExitCode.StoreVersion, "the store was written by another version"),
        (ExitCode.Refused, "refused for safety"),
        (ExitCode.Cancelled, "stopped by the user"),
    ];

    /// <summary>The exit code of a failure.</summary>
    internal static ExitCode Of(ErrorCode error) => error switch
    {
        ErrorCode.InvalidInput => ExitCode.Usage,
        ErrorCode.NotFound or ErrorCode.StoreEmpty => ExitCode.NotFound,
        ErrorCode.StoreBusy or ErrorCode.StoreUnavailable or ErrorCode.StoreFull => ExitCode.StoreUnavailable,
        ErrorCode.StoreVersion => ExitCode.StoreVersion,
        ErrorCode.Refused => ExitCode.Refused,
        _ => ExitCode.Unexpected,
    };
}
