using ChainMatch.Storage;

namespace ChainMatch.Import.Export;

/// <summary>Makes a file or a folder whole or not at all: it is written under another name and then renamed.</summary>
public static class NewFile
{
    /// <summary>Writes a file; one that is there is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes what it shall hold.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var draft = DraftOf(path);
        try
        {
            await using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            if (File.Exists(draft))
            {
                File.Delete(draft);
            }
        }
    }

    /// <summary>Writes a folder; one that is there may not hold anything.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.InvalidInput"/>: it holds something, or is a
    /// file.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    internal static async Task WriteFolderAsync(string path, Func<string, Task> write)
    {
        var target = Path.GetFullPath(path);
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw new ChainMatchException(
                ErrorCode.InvalidInput, $"'{path}' exists already; name a new or an empty folder.");
        }

        var draft = DraftOf(target);
        try
        {
            Directory.CreateDirectory(draft);
            await write(draft);
            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }

            Directory.Move(draft, target);
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    private static string DraftOf(string path) =>
        $"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))}.unfinished-{Environment.ProcessId}";
}
