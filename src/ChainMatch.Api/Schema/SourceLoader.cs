using ChainMatch.Api.Transport;
using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Api.Schema;

/// <summary>Loads the sources that the fields of a request ask for, together.</summary>
internal sealed class SourceLoader(IGraphStore store) : BatchLoader<string, Source>
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<string, Source>> LoadAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var sources = await store.GetSourcesAsync(keys, cancellationToken);
        return sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
    }
}
