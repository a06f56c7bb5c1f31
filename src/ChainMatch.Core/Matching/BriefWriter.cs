using ChainMatch.Candidates;
using ChainMatch.Features;
using ChainMatch.Gaps;
using ChainMatch.Matching.Briefs;
using ChainMatch.Model;
using ChainMatch.Ranking;
using ChainMatch.Storage;

namespace ChainMatch.Matching;

/// <summary>
/// Writes visiting briefs (拜访提纲): one page for an enterprise and a gap, in Chinese and English. Every sentence is bound to
/// the facts that it says, by id; what is unknown is bound to the gap or the enterprise that it is unknown of.
/// </summary>
/// <param name="store">The graph.</param>
/// <param name="gaps">Works out the gap.</param>
/// <param name="references">Gives the rules of the model in use.</param>
public sealed class BriefWriter(IGraphStore store, GapReporter gaps, ReferenceSets references)
{
    private static readonly (LocalizedText Title, Func<BriefCase, IEnumerable<BriefSentence>> Write)[] Sections =
    [
        (new("先说什么", "What to say first"), Opening.Of),
        (new("我们要什么", "What we need"), NeedSection.Of),
        (new("我们能给什么", "What we offer"), OfferSection.Of),
        (new("已有什么联系", "What ties exist"), TieSection.Of),
        (new("他们做什么", "What they make"), MakesSection.Of),
        (new("还不知道什么", "What is unknown"), UnknownSection.Of),
    ];

    /// <summary>The brief for an enterprise and a gap; any enterprise, candidate or not.</summary>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.NotFound"/>: there is no such enterprise, segment or region.
    /// </exception>
    public async Task<Brief> WriteAsync(string enterprise, MatchRequest request, CancellationToken cancellationToken)
    {
        var reference = await references.GetAsync(cancellationToken);
        var brief = await OneVersion.ReadAsync(
            store,
            info => OpenAsync(enterprise, request, reference, info.RequireDataSet(), cancellationToken),
            cancellationToken);
        return new Brief(
            brief.Dossier.Facts,
            brief.Gap,
            [
                .. Sections
                    .Select(section => new BriefSection(section.Title, [.. section.Write(brief)]))
                    .Where(section => section.Sentences is not []),
            ]);
    }

    private async Task<BriefCase> OpenAsync(
        string enterprise,
        MatchRequest request,
        ReferenceSet reference,
        DataSetInfo dataSet,
        CancellationToken cancellationToken)
    {
        var context = await RegionContext.LoadAsync(store, request.Region, request.AsOf, cancellationToken);
        var gap = await FindGapAsync(request, cancellationToken);
        var dossiers = await LoadAsync(enterprise, context, cancellationToken);
        var scope = new SegmentScope(context.Graph, gap.Segment);
        var names = new NodeNames(context, dossiers, dataSet.Vocabulary);
        return new BriefCase
        {
            Dossier = dossiers[enterprise],
            Gap = gap,
            Context = context,
            Scope = scope,
            Features = new FeatureExtractor(context, scope, reference.Rules.HomeNearness).Extract(dossiers[enterprise]),
            Names = names,
            Words = new FactWords(dataSet.Vocabulary, names),
        };
    }

    private async Task<Gap> FindGapAsync(MatchRequest request, CancellationToken cancellationToken)
    {
        var report = await gaps.ReportAsync(
            new GapRequest { Region = request.Region, AsOf = request.AsOf }, cancellationToken);
        return report.Gaps.FirstOrDefault(gap => gap.Segment.Code == request.Segment)
            ?? throw TargetMatcher.NoSegment(request.Segment);
    }

    // With those at the other end of its ties, for their names.
    private async Task<IReadOnlyDictionary<string, Dossier>> LoadAsync(
        string enterprise, RegionContext context, CancellationToken cancellationToken)
    {
        var own = await Dossiers.LoadAsync(store, context, [enterprise], cancellationToken);
        if (!own.TryGetValue(enterprise, out var dossier))
        {
            throw new ChainMatchException(
                ErrorCode.NotFound, $"There is no enterprise '{enterprise}'; 'chainmatch enterprise TEXT' finds them by name.");
        }

        var others = dossier.Ties.Select(tie => tie.Row.Target)
            .Concat(dossier.TiesToIt.Select(tie => tie.Row.Enterprise))
            .Where(id => id != enterprise);
        return own.Concat(await Dossiers.LoadAsync(store, context, others, cancellationToken))
            .ToDictionary(StringComparer.Ordinal);
    }
}
