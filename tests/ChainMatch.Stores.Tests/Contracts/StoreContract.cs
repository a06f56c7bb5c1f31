using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Storage.Versions;
using ChainMatch.Stores.Tests.Graphs;

namespace ChainMatch.Stores.Tests.Contracts;

/// <summary>What all contracts start from: a store of the test's own.</summary>
public abstract class StoreContract(ScratchStore scratch) : IAsyncDisposable
{
    private readonly List<IGraphStore> _opened = [];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Opens the store of this test; twice gives two views of the same store.</summary>
    protected IGraphStore Open(TimeProvider? time = null)
    {
        var store = scratch.Open(time ?? TimeProvider.System);
        _opened.Add(store);
        return store;
    }

    /// <summary>Opens the store and fills it.</summary>
    protected async Task<IGraphStore> OpenWithAsync(DataSet dataSet)
    {
        var store = Open();
        await store.ImportAsync(dataSet, ImportMode.Write, progress: null, Token);
        return store;
    }

    /// <summary>All that a store holds, row by row.</summary>
    protected static async Task<GraphState> StateAsync(IGraphStore store)
    {
        List<KeyedFact> facts = [];
        foreach (var kind in FactKind.All)
        {
            facts.AddRange(await store.ReadFactsAsync(kind, Token).ToListAsync(Token));
        }

        return new GraphState(
            FactSet.OfKeyed(facts), Settings.Of((await store.GetInfoAsync(Token)).RequireDataSet()));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _opened)
        {
            await store.DisposeAsync();
        }

        await scratch.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
