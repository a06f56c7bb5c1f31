using ChainMatch.Gaps.Analysis;
using ChainMatch.Gaps.Wording;
using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Gaps;

/// <summary>
/// Works out the gaps of the home region and of the places in it (METHODS 3.3). The last few reports are kept, so that
/// asking again costs one look at the store. For any number of threads.
/// </summary>
public sealed class GapReporter(IGraphStore store)
{
    private readonly Recent<string, CityFacts> _facts = new(capacity: 1);
    private readonly Recent<(string Revision, GapRequest Request), GapReport> _reports = new(capacity: 16);

    /// <summary>Every segment of every chain with its state, severity and priority, whatever its state.</summary>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.NotFound"/>: there is no such region; <see cref="ErrorCode.InvalidInput"/>: it is not in
    /// the home region, or a parameter means nothing; <see cref="ErrorCode.StoreEmpty"/>: nothing was imported yet.
    /// </exception>
    public async Task<GapReport> ReportAsync(GapRequest request, CancellationToken cancellationToken)
    {
        request.Parameters.Check();
        var revision = (await store.GetInfoAsync(cancellationToken)).Revision;
        if (_reports.Find((revision, request)) is { } known)
        {
            return known;
        }

        var facts = await FactsAsync(revision, cancellationToken);
        return _reports.Add((facts.Revision, request), Report(facts, request));
    }

    /// <summary>
    /// The segments whose state differs between two requests for one region, in the order of the chains, with the facts
    /// that made it so.
    /// </summary>
    /// <inheritdoc cref="ReportAsync" path="/exception"/>
    public async Task<IReadOnlyList<GapChange>> CompareAsync(
        GapRequest before, GapRequest after, CancellationToken cancellationToken)
    {
        var inCity = after.Region is null
            ? []
            : await CompareAsync(before with { Region = null }, after with { Region = null }, cancellationToken);
        return new GapComparison(
            await ReportAsync(before, cancellationToken),
            await ReportAsync(after, cancellationToken),
            await store.GetChainGraphAsync(cancellationToken),
            inCity).Changes();
    }

    /// <summary>
    /// What other parameters would change: the segments whose state or list flips, in the order of the chains.
    /// </summary>
    /// <inheritdoc cref="ReportAsync" path="/exception"/>
    public async Task<IReadOnlyList<GapFlip>> WhatIfAsync(
        GapRequest request, GapParameters parameters, CancellationToken cancellationToken)
    {
        var now = await ReportAsync(request, cancellationToken);
        var then = await ReportAsync(request with { Parameters = parameters }, cancellationToken);
        return
        [
            .. now.Gaps.Zip(then.Gaps, (before, after) => new GapFlip(before, after))
                .Where(flip => flip.Before.State != flip.After.State || flip.Before.List != flip.After.List),
        ];
    }

    private async Task<CityFacts> FactsAsync(string revision, CancellationToken cancellationToken)
    {
        if (_facts.Find(revision) is { } known)
        {
            return known;
        }

        var facts = await CityFacts.ReadAsync(store, cancellationToken);
        return _facts.Add(facts.Revision, facts);
    }

    private static GapReport Report(CityFacts facts, GapRequest request)
    {
        var region = RegionOf(facts, request.Region);
        var city = new CityAnalysis(facts.InputAt(request.AsOf), request.Parameters);
        var figures = city.In(region.Code);
        return new GapReport(
            region,
            city.Input.View.AsOf,
            new GapWriter(city, facts.Book, facts.Names).Write(region, figures),
            new ChainSummaryWriter(city, facts.Book).Write(region, figures));
    }

    private static Region RegionOf(CityFacts facts, string? code)
    {
        var home = facts.DataSet.Manifest.HomeRegion;
        var region = facts.Places.Find(code ?? home) ?? throw new ChainMatchException(
            ErrorCode.NotFound, $"There is no region '{code}'. Use the home region {home} or a place in it.");
        return facts.Places.IsWithin(region.Code, home) ? region : throw new ChainMatchException(
            ErrorCode.InvalidInput,
            $"Gaps are worked out for the home region {home} and the places in it; '{code}' is not one of them.");
    }
}
