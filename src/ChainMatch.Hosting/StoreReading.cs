using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Hosting;

/// <summary>All that a store holds, of one version.</summary>
internal static class StoreReading
{
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreEmpty"/>: it is empty.</exception>
    internal static async Task<(DataSetInfo DataSet, FactSet Facts)> ReadAsync(
        IGraphStore store, CancellationToken cancellationToken)
    {
        while (true)
        {
            var info = await store.GetInfoAsync(cancellationToken);
            var dataSet = info.RequireDataSet();
            List<KeyedFact> facts = [];
            foreach (var kind in FactKind.All)
            {
                await foreach (var fact in store.ReadFactsAsync(kind, cancellationToken))
                {
                    facts.Add(fact);
                }
            }

            if ((await store.GetInfoAsync(cancellationToken)).Version == info.Version)
            {
                return (dataSet, FactSet.OfKeyed(facts));
            }
        }
    }
}
