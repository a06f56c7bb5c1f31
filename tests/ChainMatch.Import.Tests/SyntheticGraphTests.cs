using System.Security.Cryptography;
using ChainMatch.Import.Synthetic;
using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using CsCheck;

namespace ChainMatch.Import.Tests;

public sealed class SyntheticGraphTests : IDisposable
{
    private const string HashOfSmall = "bc81e012a405aaad5d8a0efad951e4ee6a22414cb156489e6daa5af8fcb57ee6";

    private static readonly SyntheticSize Small = new() { Enterprises = 400 };

    private static readonly Gen<SyntheticSize> AnySize =
        from enterprises in Gen.Int[100, 700]
        from sites in Gen.Int[100, 900]
        from regions in Gen.Int[20, 500]
        from segments in Gen.Int[20, 300]
        from chains in Gen.Int[1, segments / 4]
        from seed in Gen.Int[0, int.MaxValue]
        select new SyntheticSize
        {
            Enterprises = enterprises,
            Sites = sites,
            Regions = regions,
            Segments = segments,
            Chains = chains,
            Seed = seed,
        };

    private readonly TempFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_size_has_the_same_bytes_on_every_machine()
    {
        _ = await new SyntheticGraph(Small).WriteAsync(_folder["one"], null, Token);

        Assert.Equal(HashOfSmall, HashOf(_folder["one"]));
    }

    [Fact]
    public async Task Another_seed_gives_another_graph_of_the_same_size()
    {
        var one = await new SyntheticGraph(Small).WriteAsync(_folder["one"], null, Token);
        var two = await new SyntheticGraph(Small with { Seed = 43 }).WriteAsync(_folder["two"], null, Token);

        Assert.NotEqual(HashOf(_folder["one"]), HashOf(_folder["two"]));
        Assert.Equal(CountOf<Enterprise>(one), CountOf<Enterprise>(two));
        Assert.Equal(CountOf<Site>(one), CountOf<Site>(two));
    }

    [Fact]
    public async Task What_is_written_reads_back_as_a_data_set_without_a_problem()
    {
        var graph = new SyntheticGraph(Small);

        var tally = await graph.WriteAsync(_folder["out"], null, Token);

        var result = DataSetValidator.Validate(await new SeedFolderReader().ReadAsync(_folder["out"], null, Token));
        Assert.Empty(result.Problems);
        Assert.Equal(HashesOf(FactSet.Of(FactKind.All.SelectMany(graph.Rows))), HashesOf(result.DataSet!.Facts));
        Assert.Equal(FactKind.All.Select(kind => graph.Rows(kind).Count()), tally.Rows.Select(kind => kind.Count));
        Assert.Equal(LengthOf(_folder["out"]), tally.Bytes);
    }

    [Fact]
    public void Any_size_gives_a_data_set_with_rows_of_every_kind_in_the_order_of_their_keys() => AnySize.Sample(
        size =>
        {
            var graph = new SyntheticGraph(size);

            var facts = FactSet.Of(FactKind.All.SelectMany(graph.Rows));

            var (manifest, vocabulary, matching) = graph.Info;
            var result = DataSetValidator.Validate(SeedFolder.Of(manifest, vocabulary, matching, facts.Keyed));
            Assert.Empty(result.Problems);
            Assert.All(FactKind.All, kind =>
            {
                Assert.NotEmpty(graph.Rows(kind));
                Assert.Equal(
                    facts.Keyed(kind).Select(row => FactJson.Write(kind, row.Fact)),
                    graph.Rows(kind).Select(fact => FactJson.Write(kind, fact)));
            });
            Assert.Equal(size.Enterprises, facts.Keyed(FactKind.Of<Enterprise>()).Count);
            Assert.Equal(size.Sites, facts.Keyed(FactKind.Of<Site>()).Count);
            Assert.Equal(size.Regions, facts.Keyed(FactKind.Of<Region>()).Count);
            Assert.Equal(size.Segments, facts.Keyed(FactKind.Of<Segment>()).Count);
            Assert.Equal(size.Chains, facts.Keyed(FactKind.Of<Chain>()).Count);
        },
        iter: 25,
        threads: 1);

    [Fact]
    public void The_most_places_segments_and_chains_are_a_data_set_too()
    {
        var size = new SyntheticSize { Enterprises = 100, Regions = 7_000, Segments = 20_000, Chains = 900 };
        var graph = new SyntheticGraph(size);

        var facts = FactSet.Of(FactKind.All.SelectMany(graph.Rows));

        var (manifest, vocabulary, matching) = graph.Info;
        Assert.Empty(DataSetValidator.Validate(SeedFolder.Of(manifest, vocabulary, matching, facts.Keyed)).Problems);
        Assert.Equal(7_000, facts.Rows<Region>().Count);
    }

    [Fact]
    public void A_few_segments_have_most_makers_and_none_is_without()
    {
        var graph = new SyntheticGraph(new SyntheticSize { Enterprises = 40_000 });

        var makers = graph.Rows(FactKind.Of<Capability>()).Cast<Capability>()
            .GroupBy(row => row.Segment)
            .Select(rows => rows.Count())
            .OrderDescending()
            .ToList();

        Assert.Equal(600, makers.Count);
        Assert.True(makers[0] > 10 * makers[50], $"{makers[0]} and {makers[50]}");
        Assert.True(makers[^1] >= 5, $"{makers[^1]}");
    }

    [Fact]
    public void Rows_are_of_every_shape_that_stores_can_get_wrong()
    {
        var graph = new SyntheticGraph(new SyntheticSize { Enterprises = 10_000 });
        var facts = FactSet.Of(FactKind.All.SelectMany(graph.Rows));

        Assert.Contains(facts.Keyed(FactKind.Of<Operation>()), row => row.Key.Contains('#', StringComparison.Ordinal));
        Assert.Contains(facts.Rows<Enterprise>(), row => row.NameZh.Any(char.IsSurrogate));
        Assert.Contains(facts.Rows<Enterprise>(), row => row.NameZh.Contains('Ｎ', StringComparison.Ordinal));
        Assert.Contains(facts.Rows<Operation>(), row => !row.Products.SequenceEqual(row.Products.Order()));
        Assert.Contains(facts.Rows<Project>(), row => !row.Enterprises.SequenceEqual(row.Enterprises.Order()));
        Assert.Equal(Enum.GetValues<TieKind>(), facts.Rows<Tie>().Select(row => row.Kind).Distinct().Order());
        Assert.Equal(
            [null, .. Enum.GetValues<ProjectStage>()], facts.Rows<Project>().Select(row => row.Stage).Distinct().Order());
        Assert.NotEmpty(CirclesOf(facts.Rows<Supply>()));
        Assert.Contains(facts.Rows<Supply>(), row => row.From[..4] != row.To[..4]);
    }

    [Fact]
    public void Nothing_of_it_can_be_taken_for_real()
    {
        var graph = new SyntheticGraph(Small);
        var facts = FactSet.Of(FactKind.All.SelectMany(graph.Rows));

        Assert.StartsWith("synthetic-", graph.Info.Manifest.Id, StringComparison.Ordinal);
        Assert.All(facts.Rows<Region>(), row => Assert.Matches("^9[0-7]", row.Code));
        Assert.All(facts.Rows<Enterprise>(), row => Assert.Contains("合成", row.NameZh, StringComparison.Ordinal));
        Assert.All(facts.Rows<Source>(), row => Assert.Contains("synthetic", row.Title ?? "synthetic"));
    }

    [Fact]
    public async Task Writing_that_is_stopped_midway_leaves_nothing_behind()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var progress = new StopsAt("sites.csv", stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new SyntheticGraph(Small).WriteAsync(_folder["out"], progress, stop.Token));

        Assert.True(stop.IsCancellationRequested);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Every_size_that_is_not_allowed_is_named()
    {
        var size = new SyntheticSize
        {
            Enterprises = 99,
            Sites = -1,
            Regions = 19,
            Segments = 20_001,
            Chains = 0,
            Seed = -1,
        };

        Assert.Equal(6, size.Problems().Count);
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<ChainMatchException>(() => new SyntheticGraph(size)).Code);
        Assert.Single(new SyntheticSize { Segments = 20, Chains = 6 }.Problems());
    }

    [Fact]
    public void The_scale_graph_is_the_default()
    {
        var size = new SyntheticSize();

        Assert.Equal(
            (1_000_000, 1_200_000, 3_000, 3_000, 100),
            (size.Enterprises, size.Sites, size.Regions, size.Segments, size.Chains));
    }

    private static IEnumerable<Supply> CirclesOf(IReadOnlyList<Supply> supplies)
    {
        var links = supplies.Select(row => (row.From, row.To)).ToHashSet();
        return supplies.Where(row => links.Contains((row.To, row.From)));
    }

    private static int CountOf<T>(SyntheticTally tally)
        where T : Fact => tally.Rows.Single(kind => kind.Kind == FactKind.Of<T>().Name).Count;

    private static string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in FilesOf(folder))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static long LengthOf(string folder) => FilesOf(folder).Sum(file => new FileInfo(file).Length);

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static IEnumerable<string> HashesOf(FactSet facts) =>
        FactKind.All.Select(kind => $"{kind} {facts.HashOf(kind)}");

    private sealed class StopsAt(string file, CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Step == file)
            {
                stop.Cancel();
            }
        }
    }
}
