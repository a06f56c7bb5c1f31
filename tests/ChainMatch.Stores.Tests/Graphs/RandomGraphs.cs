using ChainMatch.Model;
using ChainMatch.Seeds;
using CsCheck;

namespace ChainMatch.Stores.Tests.Graphs;

/// <summary>Data sets that differ from the tiny graph, and from each other, in rows and cells.</summary>
internal static class RandomGraphs
{
    private static readonly Type[] ReferredTo =
        [typeof(Source), typeof(Region), typeof(Chain), typeof(Segment), typeof(Enterprise), typeof(Site)];

    internal static Gen<DataSet> Any { get; } =
        Gen.Select(Gen.Int[0, 9].Array[TinyGraph.Facts.Count], Gen.Double[0, 1], (choices, nearness) => new DataSet(
            DataSets.Manifest with { Id = $"tiny-{choices[0]}" },
            DataSets.Vocabulary,
            new MatchingRules { HomeNearness = new Dictionary<string, double> { ["200000"] = nearness } },
            FactSet.Of(TinyGraph.Facts.Zip(choices, Vary).SelectMany(rows => rows))));

    private static IEnumerable<Fact> Vary(Fact fact, int choice) => choice switch
    {
        < 2 when !ReferredTo.Contains(fact.GetType()) => [],
        2 when !FactKind.Of(fact).HasIdentity => [fact, fact with { AsOf = PartialDate.Parse("2020") }],
        3 => [fact with { Confidence = Confidence.Low }],
        4 => [fact with { AsOf = PartialDate.Parse("2021-03") }],
        5 => [fact with { SourceIds = ["SRC-B", "SRC-A"] }],
        6 => [fact with { SourceIds = ["SRC-S"] }],
        7 when fact is Enterprise firm => [firm with { Employees = 7, Note = "改" }],
        _ => [fact],
    };
}
