namespace ChainMatch;

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chainmatch-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
