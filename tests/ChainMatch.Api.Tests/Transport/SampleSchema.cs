using ChainMatch.Api.Transport;
using GraphQL;
using GraphQL.DataLoader;

namespace ChainMatch.Api.Tests.Transport;

/// <summary>A schema about nothing, with one field for each thing that the transport must handle.</summary>
[Name("Query")]
internal sealed class SampleQuery
{
    public static string Hello(string name = "world") => $"Hello, {name}";

    public static Item? Item([Id] string id) => new() { Id = id };

    public static IEnumerable<Item> Items(int first = 10) =>
        Enumerable.Range(0, first).Select(index => new Item { Id = $"{index}" });

    public static IEnumerable<int> Echo(IEnumerable<int> numbers) => numbers;

    public static string? Fails() => throw new InvalidOperationException("secret");

    /// <summary>A value that JSON has no form for.</summary>
    public static double Unwritable() => double.NaN;

    public static string? Refuses() =>
        throw new ExecutionError("There is no such thing.") { Code = ErrorCodes.NotFound };

    public static async Task<string> SlowAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMinutes(1), cancellationToken);
        return "late";
    }
}

[Name("Item")]
internal sealed class Item
{
    [Id]
    public required string Id { get; init; }

    public string? Note { get; init; }

    public Item Next => new() { Id = $"{Id}+" };

    [Complexity(150_000)]
    public string Dear { get; init; } = "dear";

    public IDataLoaderResult<Owner?> Owner([FromServices] OwnerLoader owners) => owners.Load(Id);
}

[Name("Owner")]
internal sealed record Owner(string Name);

internal sealed class OwnerLoader : BatchLoader<string, Owner>
{
    internal List<int> BatchSizes { get; } = [];

    protected override async Task<IReadOnlyDictionary<string, Owner>> LoadAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        BatchSizes.Add(keys.Count);
        await Task.Yield();
        return keys.Where(key => key != "3").ToDictionary(key => key, key => new Owner($"owner of {key}"));
    }
}
