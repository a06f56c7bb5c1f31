namespace ChainMatch.Api.Tests.Transport;

public sealed class BatchLoaderTests
{
    [Fact]
    public async Task Fields_side_by_side_are_loaded_in_one_go()
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.AskAsync("{ items(first: 100) { owner { name } } }");

        Assert.Equal([100], host.Owners.BatchSizes);
        Assert.Equal("owner of 99", answer["data"]?["items"]?[99]?["owner"]?["name"]?.GetValue<string>());
    }

    [Fact]
    public async Task A_key_without_a_value_is_null()
    {
        await using var host = await TransportHost.StartAsync();

        var answer = await host.AskAsync("{ items(first: 4) { owner { name } } }");

        Assert.Null(answer["data"]?["items"]?[3]?["owner"]);
    }

    [Fact]
    public async Task A_key_is_loaded_once()
    {
        var token = TestContext.Current.CancellationToken;
        var owners = new OwnerLoader();

        var first = owners.LoadAll(["1", "2", "3", "1"]);
        var values = await first.GetResultAsync(token);
        var again = await owners.Load("2").GetResultAsync(token);

        Assert.Equal(["owner of 1", "owner of 2", "owner of 1"], values.Select(owner => owner.Name));
        Assert.Same(values[1], again);
        Assert.Equal([3], owners.BatchSizes);
    }
}
