using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Candidates;

/// <summary>Loads dossiers of many enterprises at once.</summary>
internal static class Dossiers
{
    /// <summary>The dossiers by enterprise id; ids that are no enterprise are left out.</summary>
    internal static async Task<IReadOnlyDictionary<string, Dossier>> LoadAsync(
        IGraphStore store, RegionContext context, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        string[] distinct = [.. ids.Distinct(StringComparer.Ordinal)];
        var enterprises = await store.GetEnterprisesAsync(distinct, cancellationToken);
        string[] wanted =
        [
            .. enterprises.SelectMany(RowsOf).SelectMany(row => row.SourceIds).Distinct(StringComparer.Ordinal),
        ];
        var sources = (await store.GetSourcesAsync(wanted, cancellationToken))
            .ToDictionary(source => source.Id, StringComparer.Ordinal);
        return enterprises.ToDictionary(
            facts => facts.Enterprise.Id,
            facts => new Dossier(facts, sources, context.View),
            StringComparer.Ordinal);
    }

    private static IEnumerable<Fact> RowsOf(EnterpriseFacts facts) =>
    [
        facts.Enterprise, .. facts.Identifiers, .. facts.Tags, .. facts.Capabilities, .. facts.Ties, .. facts.TiesToIt,
        .. facts.Sites, .. facts.Operations, .. facts.Projects,
    ];
}
