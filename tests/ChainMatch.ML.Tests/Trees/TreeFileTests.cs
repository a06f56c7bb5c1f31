using System.Security.Cryptography;
using System.Text;
using ChainMatch.Storage;
using CsCheck;

namespace ChainMatch.ML.Trees;

public sealed class TreeFileTests : IDisposable
{
    private const string Features = """{"features":[{"name":"a","mayBeUnknown":false}],"ensembles":""";

    private readonly string _folder = Directory.CreateTempSubdirectory("chainmatch-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder, TreeFile.Name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public Task What_is_read_is_what_was_written() => TreeSample.AnyModel(depth: 5).SampleAsync(
        async model =>
        {
            var path = Path.Combine(_folder, Path.GetRandomFileName());
            await TreeFile.WriteAsync(path, model, Token);

            var read = await TreeFile.ReadAsync(path, TreeSample.Features, Token);

            Assert.Equal(model.Trees, read.Trees);
            Assert.Equal(TreeFile.ToBytes(model), TreeFile.ToBytes(read));
        },
        iter: 50);

    [Fact]
    public async Task A_file_with_any_byte_changed_is_refused()
    {
        var bytes = TreeFile.ToBytes(Model());
        for (var place = 0; place < bytes.Length; place++)
        {
            var damaged = bytes.ToArray();
            damaged[place] ^= 1;

            var error = await ErrorOfAsync(damaged);

            Assert.True(error.Code is ErrorCode.StoreUnavailable or ErrorCode.StoreVersion, $"{place}: {error.Code}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(90)]
    [InlineData(-1)]
    public async Task A_file_that_was_cut_is_refused(int length)
    {
        var bytes = TreeFile.ToBytes(Model());

        var error = await ErrorOfAsync(bytes[..(length < 0 ? bytes.Length + length : length)]);

        Assert.Equal(ErrorCode.StoreUnavailable, error.Code);
        Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"features":[],"ensembles":[]}""")]
    [InlineData(Features + "[]}")]
    [InlineData(Features + "[null]}")]
    [InlineData(Features + """[{"seed":1,"trees":[null]}]}""")]
    [InlineData(Features + """[{"seed":1,"trees":[{"kind":"leaf","value":1,"cover":-1}]}]}""")]
    [InlineData(Features + """[{"seed":1,"trees":[{"kind":"leaf","value":1,"cover":1,"more":1}]}]}""")]
    [InlineData(Features + """
        [{"seed":1,"trees":[{"kind":"split","column":1,"threshold":0,
        "left":{"kind":"leaf","value":1,"cover":1},"right":{"kind":"leaf","value":1,"cover":1}}]}]}
        """)]
    public async Task A_file_of_the_right_hash_that_holds_no_model_is_refused(string body)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));

        var error = await ErrorOfAsync(Encoding.UTF8.GetBytes($"chainmatch-trees 1 {hash}\n{body}"));

        Assert.Equal(ErrorCode.StoreUnavailable, error.Code);
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused()
    {
        var text = Encoding.UTF8.GetString(TreeFile.ToBytes(Model()));

        var error = await ErrorOfAsync(
            Encoding.UTF8.GetBytes(text.Replace("trees 1 ", "trees 2 ", StringComparison.Ordinal)));

        Assert.Equal(ErrorCode.StoreVersion, error.Code);
        Assert.Contains("are of version 2, this program reads 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trees_over_other_features_are_refused()
    {
        await TreeFile.WriteAsync(File, Model(), Token);
        var features = new TreeFeatures(TreeSample.Features.All.Reverse());

        var error = await Assert.ThrowsAsync<ChainMatchException>(() => TreeFile.ReadAsync(File, features, Token));

        Assert.Equal(ErrorCode.StoreVersion, error.Code);
        Assert.Contains("other features than this program has: the same in another order", error.Message);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var error = await Assert.ThrowsAsync<ChainMatchException>(ReadAsync);

        Assert.Equal(ErrorCode.NotFound, error.Code);
        Assert.Contains(File, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_takes_the_place_of_another_and_leaves_nothing_beside_it()
    {
        await TreeFile.WriteAsync(File, Model().First(0), Token);
        await TreeFile.WriteAsync(File, Model(), Token);

        Assert.Equal([File], Directory.EnumerateFiles(_folder));
        Assert.Equal(TreeFile.ToBytes(Model()), await System.IO.File.ReadAllBytesAsync(File, Token));
    }

    private static TreeModel Model() => new(
        TreeSample.Features,
        [new TreeEnsemble(7, [new TreeSplit(1, 0.1f, new TreeLeaf(-0.25, 3), new TreeLeaf(1.0 / 3, 4))])]);

    private async Task<ChainMatchException> ErrorOfAsync(byte[] bytes)
    {
        await System.IO.File.WriteAllBytesAsync(File, bytes, Token);
        return await Assert.ThrowsAsync<ChainMatchException>(ReadAsync);
    }

    private Task<TreeModel> ReadAsync() => TreeFile.ReadAsync(File, TreeSample.Features, Token);
}
