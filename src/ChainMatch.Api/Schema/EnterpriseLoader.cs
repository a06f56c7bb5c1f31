using ChainMatch.Api.Transport;
using ChainMatch.Storage;

namespace ChainMatch.Api.Schema;

/// <summary>Loads the enterprises that the fields of a request ask for, together.</summary>
internal sealed class EnterpriseLoader(IGraphStore store) : BatchLoader<string, EnterpriseFacts>
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<string, EnterpriseFacts>> LoadAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var enterprises = await store.GetEnterprisesAsync(keys, cancellationToken);
        return enterprises.ToDictionary(facts => facts.Enterprise.Id, StringComparer.Ordinal);
    }
}
