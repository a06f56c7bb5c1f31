using ChainMatch.Gaps.Analysis;
using ChainMatch.Model;
using CsCheck;

namespace ChainMatch.Gaps;

public sealed class ChainPathsTests
{
    private const int Long = 100_000;

    private static readonly Gen<(int From, int To)[]> Links = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6])
        .Where((from, to) => from < to)
        .Array[0, 12]
        .Select(links => links.Distinct().ToArray());

    [Fact]
    public void Paths_counted_are_the_paths_that_can_be_walked() =>
        Links.Sample(links =>
        {
            var walked = Walks(links).ToList();

            var paths = PathsOf(7, links);

            return paths.Count == walked.Count
                && Enumerable.Range(0, 7).All(segment =>
                    (paths.Through(segment) ?? 0) == walked.Count(walk => walk.Contains(segment)))
                && Near(paths.ShareWhere(segment => segment != 3), walked.Select(walk => walk.Contains(3) ? 0.0 : 1));
        });

    [Fact]
    public void Links_in_a_circle_are_one_node_and_leave_one_path()
    {
        var paths = PathsOf(5, [(0, 1), (1, 2), (2, 1), (2, 3), (1, 3)]);

        Assert.Equal(1, paths.Count);
        Assert.Equal((1, 1), (paths.Through(1), paths.Through(2)));
        Assert.Null(paths.Through(4));
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_steps_is_walked_without_recursion()
    {
        var paths = PathsOf(Long, [.. Enumerable.Range(0, Long - 1).Select(step => (step, step + 1)), (Long - 1, 0)]);

        Assert.Equal(1, paths.Count);
    }

    private static ChainPaths PathsOf(int segments, (int From, int To)[] links)
    {
        var graph = new ChainGraph(
            [new Chain { Code = "CHAI", NameZh = "", NameEn = "", Order = 1, Confirmed = true }],
            Enumerable.Range(0, segments).Select(number => new Segment
            {
                Code = Code(number),
                Chain = "CHAI",
                Stage = Stage.Midstream,
                GroupZh = "",
                GroupEn = "",
                Order = number,
                NameZh = "",
                NameEn = "",
            }),
            links.Select(link => new Supply { From = Code(link.From), To = Code(link.To), Input = "" }));
        return ChainPaths.Of([.. Enumerable.Range(0, segments)], new SupplyNet(graph));
    }

    private static string Code(int number) => $"CHAI-{number:D6}";

    private static IEnumerable<int[]> Walks((int From, int To)[] links)
    {
        var sources = links.Select(link => link.From).Except(links.Select(link => link.To));
        return sources.SelectMany(source => On([source]));

        IEnumerable<int[]> On(int[] walk)
        {
            var next = links.Where(link => link.From == walk[^1]).ToList();
            return next is [] ? [walk] : next.SelectMany(link => On([.. walk, link.To]));
        }
    }

    private static bool Near(double? share, IEnumerable<double> passing) =>
        passing.ToList() is { Count: > 0 } walks ? Math.Abs(share!.Value - walks.Average()) < 1e-9 : share is null;
}
