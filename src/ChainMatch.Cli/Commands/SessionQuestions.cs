using ChainMatch.Cli.Output;
using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Cli.Commands;

/// <summary>What commands ask the store before they can begin: what the words on the command line mean.</summary>
internal static class SessionQuestions
{
    /// <summary>The store, the region that is named (else the home region), the day (else the data set's).</summary>
    internal static async Task<Scope> ScopeAsync(
        this Session session, string? region, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var info = await session.Store.GetInfoAsync(cancellationToken);
        var manifest = info.RequireDataSet().Manifest;
        var places = await session.Store.GetPlacesAsync(cancellationToken);
        return new Scope(info, Lookup.Region(places, region ?? manifest.HomeRegion), asOf ?? manifest.AsOf);
    }

    /// <summary>The code of the chain that is named; null when none is.</summary>
    internal static async Task<string?> ChainAsync(
        this Session session, string? text, CancellationToken cancellationToken) =>
        text is null ? null : Lookup.Chain(await session.Store.GetChainGraphAsync(cancellationToken), text).Code;

    /// <summary>The segment that is named.</summary>
    internal static async Task<Segment> SegmentAsync(
        this Session session, string text, CancellationToken cancellationToken) =>
        Lookup.Segment(await session.Store.GetChainGraphAsync(cancellationToken), text);

    /// <summary>The id of the enterprise that is named by id or by a part of its name that only it has.</summary>
    internal static async Task<string> EnterpriseIdAsync(
        this Session session, string text, CancellationToken cancellationToken)
    {
        if (await session.Store.GetEnterprisesAsync([text], cancellationToken) is [var exact])
        {
            return exact.Enterprise.Id;
        }

        var page = await session.Store.FindEnterprisesAsync(
            new EnterpriseFilter { Text = text, Limit = 12 }, cancellationToken);
        return page.Enterprises is [var only] && !page.HasMore
            ? only.Enterprise.Id
            : throw new ChainMatchException(ErrorCode.NotFound, Misnamed(text, page));
    }

    /// <summary>What codes are called, in the language of the words.</summary>
    internal static async Task<Names> NamesAsync(this Session session, CancellationToken cancellationToken) => new(
        session.Screen,
        await session.Store.GetPlacesAsync(cancellationToken),
        await session.Store.GetChainGraphAsync(cancellationToken),
        (await session.Store.GetInfoAsync(cancellationToken)).RequireDataSet().Vocabulary);

    /// <summary>The tier of each source, A to S.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> TiersAsync(
        this Session session, IReadOnlyCollection<string> sources, CancellationToken cancellationToken) =>
        (await session.Store.GetSourcesAsync(sources, cancellationToken)).ToDictionary(
            source => source.Id, source => EnumName.Of(source.Tier), StringComparer.Ordinal);

    private static string Misnamed(string text, EnterprisePage page) => page.Enterprises is []
        ? $"No enterprise has the id '{text}' or that text in its name or identifiers."
        : $"'{text}' names {page.TotalCount} enterprises. Say which: "
            + $"{string.Join(", ", page.Enterprises.Select(Named))}.";

    private static string Named(EnterpriseFacts known) => $"{known.Enterprise.Id} {known.Enterprise.NameZh}";
}
