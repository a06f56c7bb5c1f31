using ChainMatch.Model;

namespace ChainMatch.Features;

/// <summary>
/// <c>fit</c>: does it make it? The best of what speaks for it, 0 when nothing does; never unknown (METHODS 3.7).
/// </summary>
internal static class FitFeature
{
    /// <summary>An investor named for a segment, without a capability row.</summary>
    internal const double Investor = 0.6;

    /// <summary>It has built the segment elsewhere in the province.</summary>
    internal const double Built = 0.9;

    /// <summary>One of its products is a keyword of the segment.</summary>
    internal const double ProductMatch = 0.3;

    /// <summary>It works in another segment of the chain.</summary>
    internal const double SameChain = 0.15;

    private const double AdjacentShare = 0.35;

    /// <summary>A capability of the segment.</summary>
    internal static double Capable(Confidence confidence) => confidence switch
    {
        Confidence.High => 1,
        Confidence.Medium => 0.7,
        _ => 0.35,
    };

    /// <summary>A capability of a direct supplier or customer of the segment, or being its named investor.</summary>
    internal static double Adjacent(double fitOfNeighbour) => AdjacentShare * fitOfNeighbour;

    /// <summary>The best of what speaks for it.</summary>
    internal static FeatureValue Of(IEnumerable<FeatureValue> evidence) =>
        FeatureValue.Largest(evidence) is { Value: not null } best ? best : new FeatureValue(0, []);

    /// <summary>The value of a pair.</summary>
    internal static FeatureValue Of(Pair pair) =>
        Of([.. ByCapability(pair), .. AsInvestor(pair), .. ByBuilding(pair)]);

    private static IEnumerable<FeatureValue> ByCapability(Pair pair) =>
        from row in pair.Dossier.Capabilities
        let byRelation = ByRelation(pair.Scope.RelationOf(row.Row.Segment), Capable(row.Confidence))
        let byProduct = row.Row.Products.Any(pair.Scope.IsProduct) ? ProductMatch : 0
        where Math.Max(byRelation, byProduct) > 0
        select new FeatureValue(Math.Max(byRelation, byProduct), [row.Id]);

    private static IEnumerable<FeatureValue> AsInvestor(Pair pair)
    {
        var capable = pair.Dossier.Capabilities.Select(row => row.Row.Segment).ToHashSet(StringComparer.Ordinal);
        return
            from named in pair.Named
            where !capable.Contains(named.Segment)
            let fit = ByRelation(pair.Scope.RelationOf(named.Segment), Investor)
            where fit > 0
            select new FeatureValue(fit, [named.FactId]);
    }

    private static IEnumerable<FeatureValue> ByBuilding(Pair pair) =>
    [
        .. pair.ProjectsNearby
            .Where(project => project.Row.Stage is >= ProjectStage.Started and <= ProjectStage.FullCapacity)
            .Where(project => project.Row.Segments.Contains(pair.Scope.Segment.Code, StringComparer.Ordinal))
            .Select(project => new FeatureValue(Built, [project.Id])),
        .. pair.Dossier.Works
            .Where(work => work.Operation.Row.Segment == pair.Scope.Segment.Code)
            .Where(work => pair.Context.IsElsewhereInProvince(work.Site.Region))
            .Select(work => new FeatureValue(Built, [work.Operation.Id])),
    ];

    private static double ByRelation(Relation relation, double fit) => relation switch
    {
        Relation.Same => fit,
        Relation.Neighbour => Adjacent(fit),
        Relation.Chain => SameChain,
        _ => 0,
    };
}
