using ChainMatch.Storage.Snapshot;
using ChainMatch.Stores.Tests.Graphs;

namespace ChainMatch.Stores.Tests.Snapshot;

public sealed class WatchedStateTests : IDisposable
{
    private readonly SteppedTime _time = new();
    private readonly Looks _looks;

    public WatchedStateTests() => _looks = new Looks(_time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_is_looked_at_once_a_second()
    {
        var first = await _looks.GetAsync(Token);
        _time.Advance(TimeSpan.FromSeconds(0.9));
        var soon = await _looks.GetAsync(Token);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        var later = await _looks.GetAsync(Token);

        Assert.Equal(("1", "1", "2"), (first, soon, later));
        Assert.Equal([null, "1"], _looks.Held);
    }

    [Fact]
    public async Task Those_who_ask_at_once_wait_for_one_look()
    {
        _looks.Gate = new TaskCompletionSource();

        var asking = Enumerable.Range(0, 20).Select(_ => _looks.GetAsync(Token)).ToList();
        _looks.Gate.SetResult();

        Assert.All(await Task.WhenAll(asking), state => Assert.Equal("1", state));
        Assert.Single(_looks.Held);
    }

    [Fact]
    public async Task What_was_expired_is_looked_at_again()
    {
        await _looks.GetAsync(Token);

        _looks.Expire();

        Assert.Equal("2", await _looks.GetAsync(Token));
    }

    [Fact]
    public async Task A_look_that_began_before_the_expiry_is_not_trusted_after_it()
    {
        _looks.Gate = new TaskCompletionSource();
        var before = _looks.GetAsync(Token);

        _looks.Expire();
        var after = _looks.GetAsync(Token);
        _looks.Gate.SetResult();

        Assert.Equal(("1", "2"), (await before, await after));
    }

    [Fact]
    public async Task An_empty_store_is_looked_at_by_every_question()
    {
        _looks.IsEmpty = true;
        var empty = await _looks.GetAsync(Token);
        _looks.IsEmpty = false;

        Assert.Null(empty);
        Assert.Equal("2", await _looks.GetAsync(Token));
    }

    [Fact]
    public async Task A_look_that_fails_is_no_look()
    {
        _looks.Gate = new TaskCompletionSource();
        _looks.Gate.SetException(new IOException());

        await Assert.ThrowsAsync<IOException>(() => _looks.GetAsync(Token));
        _looks.Gate = null;

        Assert.Equal("2", await _looks.GetAsync(Token));
    }

    public void Dispose() => _looks.Dispose();

    /// <summary>Finds the number of the look.</summary>
    private sealed class Looks(TimeProvider time) : WatchedState<string>(time)
    {
        internal TaskCompletionSource? Gate { get; set; }

        internal bool IsEmpty { get; set; }

        internal List<string?> Held { get; } = [];

        protected override async Task<string?> LookAsync(string? held, CancellationToken cancellationToken)
        {
            Held.Add(held);
            var found = IsEmpty ? null : $"{Held.Count}";
            await (Gate?.Task ?? Task.CompletedTask);
            return found;
        }
    }
}
