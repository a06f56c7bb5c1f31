using ChainMatch.Hosting;
using ChainMatch.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChainMatch.Benchmarks;

/// <summary>A store in a folder of its own, gone afterwards.</summary>
internal sealed class Scratch : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chainmatch-bench-");
    private readonly ServiceProvider _services;

    internal Scratch()
    {
        StorePath = Path.Combine(_folder.FullName, "store.db");
        _services = new ServiceCollection()
            .AddChainMatch(new ChainMatchOptions { Store = StoreAddress.Parse($"sqlite:{StorePath}") })
            .BuildServiceProvider();
    }

    internal string StorePath { get; }

    internal T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Reads, checks and imports the data set, as <c>seed import</c> does.</summary>
    internal async Task<ImportResult> ImportAsync()
    {
        var importer = Get<SeedImporter>();
        var checkedSet = await importer.CheckAsync(PingliangSeeds.Folder, null, CancellationToken.None);
        return await importer.ImportAsync(checkedSet.DataSet!, ImportMode.Write, null, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
