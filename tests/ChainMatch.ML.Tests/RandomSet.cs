using ChainMatch.ML.Rankers;
using ChainMatch.Seeds.Placements;
using CsCheck;

namespace ChainMatch.ML;

/// <summary>Small random sets with trees of any depth and many ties.</summary>
internal static class RandomSet
{
    private const int Regions = 7;
    private const int Segments = 5;
    private const int Enterprises = 6;

    internal static readonly Gen<PlacementSet> Gen = CsCheck.Gen.Select(
            Tree(Regions), Tree(Segments), Placements)
        .Select((regions, segments, placements) => new PlacementSet
        {
            Name = "random",
            Regions = regions,
            Segments = segments,
            Enterprises = [.. Enumerable.Range(0, Enterprises).Select(number => $"e{number}")],
            Placements = Sorted(placements),
            Firms = [],
            Supplies = [],
        });

    private static Gen<Placement[]> Placements => CsCheck.Gen.Select(
            CsCheck.Gen.Int[0, Enterprises - 1], CsCheck.Gen.Int[0, Regions - 1], CsCheck.Gen.Int[0, Segments - 1],
            CsCheck.Gen.Int[2016, 2023], CsCheck.Gen.Int[1, 4])
        .Select((enterprise, region, segment, year, grade) =>
            new Placement(enterprise, region, segment, new DateOnly(year, 6, 1), grade, null))
        .Array[1, 40];

    internal static IEnumerable<QueryKey> Queries(PlacementSet set) =>
        from segment in Enumerable.Range(0, set.Segments.Count)
        from region in Enumerable.Range(0, set.Regions.Count)
        select new QueryKey(region, segment, 2020);

    internal static PlacementSet With(PlacementSet set, Placement[] placements) => new()
    {
        Name = set.Name,
        Regions = set.Regions,
        Segments = set.Segments,
        Enterprises = set.Enterprises,
        Placements = Sorted(placements),
        Firms = set.Firms,
        Supplies = set.Supplies,
    };

    private static Placement[] Sorted(Placement[] placements)
    {
        var sorted = placements.ToArray();
        Array.Sort(sorted, Placement.Compare);
        return sorted;
    }

    // A node's parent has a smaller number, or there is none.
    private static Gen<CodeTree> Tree(int nodes) => CsCheck.Gen.Int[-1, nodes - 2].Array[nodes]
        .Select(parents => new CodeTree(parents.Select((parent, node) => KeyValuePair.Create(
            $"n{node}", parent < 0 || node == 0 ? null : $"n{parent % node}"))));
}
