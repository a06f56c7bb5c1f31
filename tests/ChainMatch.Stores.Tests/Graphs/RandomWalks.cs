using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using CsCheck;

namespace ChainMatch.Stores.Tests.Graphs;

/// <summary>Few nodes with many relations, their names in characters that stores may sort differently.</summary>
internal static class RandomWalks
{
    private static readonly Gen<string> Firm = Of("E-1", "E-10", "E-2", "E-3", "e-4", "002738.SZ");
    private static readonly Gen<string> Step = Of("A-U01", "A-M01", "A-M02", "B-M01");
    private static readonly Gen<string> Place = Of("100000", "101000", "101001", "101001-P01");
    private static readonly Gen<string> Works = Of("S-1", "S-2", "S-3");
    private static readonly Gen<string> Name = Of("a", "苹果", "（苹果）", "\U0002CB5A肥", "\uE000");

    private static readonly IReadOnlyList<Fact> Everywhere =
    [
        .. TinyGraph.Facts.Where(fact => fact is Source or Region or Chain or Segment),
        .. new[] { "E-1", "E-10", "E-2", "E-3", "e-4", "002738.SZ" }.Select(id =>
            new Enterprise { Id = id, NameZh = id, Kind = "company", SourceIds = ["SRC-A"] }),
        .. new[] { "S-1", "S-2", "S-3" }.Select(id =>
            new Site { Id = id, NameZh = id, Kind = "plant", Region = "101001", SourceIds = ["SRC-A"] }),
    ];

    /// <summary>A graph.</summary>
    internal static Gen<DataSet> Any { get; } =
        Relation.Array[0, 40].Select(With);

    /// <summary>A graph with few ways.</summary>
    internal static Gen<DataSet> Sparse { get; } =
        Relation.Array[0, 8].Select(With);

    /// <summary>Questions of every depth and length, limits that cut and limits that do not.</summary>
    internal static IEnumerable<(NeighbourhoodQuery Around, PathQuery Between)> QuestionsOf(
        IReadOnlyCollection<string> ids)
    {
        foreach (var (number, (one, other)) in ids.Zip(ids.Reverse()).Where(pair => pair.First != pair.Second).Index())
        {
            yield return (
                new NeighbourhoodQuery { Id = one, Depth = 1 + (number % 4), Limit = 1 + (number * 7 % 40) },
                new PathQuery { From = one, To = other, MaxHops = 1 + (number % 6), First = 1 + (number * 3 % 10) });
        }
    }

    private static Gen<Fact> Relation => Gen.OneOf(
        Gen.Select(Step, Step, Fact (from, to) => new Supply { From = from, To = to, Input = "料" }),
        Gen.Select(Firm, Step, Of("maker", "seller"), Fact (firm, step, role) =>
            new Capability { Enterprise = firm, Segment = step, Role = role }),
        Gen.Select(Firm, Gen.Enum<TieKind>(), Gen.OneOf(Firm, Step, Place), Fact (firm, kind, target) =>
            new Tie { Enterprise = firm, Kind = kind, Target = target }),
        Gen.Select(Works, Step, Gen.Int[2020, 2022], Fact (site, step, year) => new Operation
        {
            Site = site,
            Segment = step,
            Status = OperationStatus.Operating,
            Basis = OperationBasis.Source,
            Year = year,
        }),
        Gen.Select(Place, Name, Step, Fact (place, name, step) =>
            new Resource { Region = place, NameZh = name, Kind = "crop", Feeds = [step] }),
        Gen.Select(Place, Name, Step, Fact (place, name, step) => new Indicator
        {
            Region = place,
            Segment = step,
            NameZh = name,
            Kind = "output",
            Value = 1,
            Unit = "万吨/年",
        }),
        Gen.Select(Of("P-1", "P-2"), Firm.Array[0, 2], Place, Step.Array[0, 2]).Select(Fact (id, firms, place, steps) =>
            new Project
            {
                Id = id,
                Name = id,
                Enterprises = firms,
                Region = place,
                Segments = steps,
                RecordType = ProjectRecord.Single,
            }))
        .Select(fact => fact with { SourceIds = ["SRC-B"] });

    /// <summary>No id stands twice in a valid data set.</summary>
    private static DataSet With(IEnumerable<Fact> relations) => DataSets.Of(
        [.. Everywhere, .. relations.DistinctBy(fact => fact is Project project ? (object)project.Id : fact)]);

    private static Gen<string> Of(params string[] values) =>
        Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
