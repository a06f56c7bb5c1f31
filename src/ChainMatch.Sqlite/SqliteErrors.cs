using ChainMatch.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChainMatch.Sqlite;

/// <summary>SQLite's errors in ChainMatch's words.</summary>
internal static class SqliteErrors
{
    /// <summary>What an error of SQLite means for the store in a file.</summary>
    internal static ChainMatchException Translate(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new ChainMatchException(
            ErrorCode.StoreBusy,
            $"Another process is writing to the store sqlite:{path}. Wait until it is done and try again.",
            isTransient: true,
            error),
        raw.SQLITE_FULL => Full(error, path),
        raw.SQLITE_IOERR when IsWriting(error.SqliteExtendedErrorCode) => Full(error, path),
        raw.SQLITE_NOTADB => Foreign(path, error),
        raw.SQLITE_ERROR => new ChainMatchException(
            ErrorCode.StoreVersion,
            $"The store sqlite:{path} lacks what this ChainMatch expects in it ({error.Message}). Import the seeds "
            + "into a store of another name.",
            inner: error),
        raw.SQLITE_CORRUPT => Unavailable(error, path, "The file is damaged: restore a copy, or import the seeds anew"),
        raw.SQLITE_READONLY or raw.SQLITE_PERM => Unavailable(error, path, "Make the file and its folder writable"),
        raw.SQLITE_CANTOPEN => Unavailable(
            error, path, "Check that the folder exists, that it may be written to and that the path is not a folder"),
        _ => Unavailable(error, path, "Check the disk and the file"),
    };

    /// <summary>The file holds something that is no store.</summary>
    internal static ChainMatchException Foreign(string path, Exception? inner) => new(
        ErrorCode.StoreVersion,
        $"The file {path} is no store of ChainMatch and is left as it is. Name another file, or one that does not "
        + "exist yet, to make a store there.",
        inner: inner);

    /// <summary>The folder that the file should lie in is not there.</summary>
    internal static ChainMatchException NoFolder(string path) => new(
        ErrorCode.StoreUnavailable,
        $"The folder of the store sqlite:{path} does not exist. Create it, or name another file.");

    /// <summary>The path names a folder.</summary>
    internal static ChainMatchException IsFolder(string path) => new(
        ErrorCode.StoreUnavailable,
        $"The store sqlite:{path} is a folder. Name a file, such as sqlite:{Path.Combine(path, "chainmatch.db")}.");

    private static bool IsWriting(int code) =>
        code is raw.SQLITE_IOERR_WRITE or raw.SQLITE_IOERR_SHMSIZE or raw.SQLITE_IOERR_TRUNCATE;

    private static ChainMatchException Full(SqliteException error, string path) => new(
        ErrorCode.StoreFull,
        $"There is no space to write the store sqlite:{path}; it is as it was. Free space on the disk, or raise the "
        + "limit on the size of files, and try again.",
        inner: error);

    private static ChainMatchException Unavailable(SqliteException error, string path, string advice) => new(
        ErrorCode.StoreUnavailable,
        $"The store sqlite:{path} cannot be read or written ({error.Message}). {advice}.",
        inner: error);
}
