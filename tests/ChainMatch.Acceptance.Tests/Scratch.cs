namespace ChainMatch.Acceptance.Tests;

/// <summary>A folder that is gone when the test ends.</summary>
internal sealed class Scratch : IDisposable
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("chainmatch-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>A path in the folder.</summary>
    internal string PathTo(string name) => Path.Combine(Folder, name);

    /// <summary>A copy of the seeds of the first city, to be spoilt.</summary>
    internal string CopyOfSeeds()
    {
        var copy = PathTo("seeds");
        foreach (var file in Directory.EnumerateFiles(Repository.Seeds, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Repository.Seeds, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
