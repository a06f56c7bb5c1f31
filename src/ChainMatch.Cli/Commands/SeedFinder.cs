using ChainMatch.Storage;

namespace ChainMatch.Cli.Commands;

/// <summary>Finds a folder of seeds upwards from the current folder and from the program.</summary>
internal static class SeedFinder
{
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.NotFound"/>: it is nowhere.</exception>
    internal static string Find(string relative)
    {
        string[] starts = [Directory.GetCurrentDirectory(), AppContext.BaseDirectory];
        return starts.SelectMany(Upwards)
                .Select(folder => Path.Combine(folder, relative))
                .FirstOrDefault(Directory.Exists)
            ?? throw new ChainMatchException(
                ErrorCode.NotFound,
                $"There is no folder {relative} above {starts[0]} or above the program. Name it with --seeds DIR.");
    }

    private static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
