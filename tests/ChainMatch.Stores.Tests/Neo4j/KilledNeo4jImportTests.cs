using ChainMatch.Model;
using ChainMatch.Neo4j.Import;
using ChainMatch.Seeds;
using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;
using ChainMatch.Testing;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>Imports whose process or whose server is killed in their midst.</summary>
[Collection(nameof(Neo4jCollection))]
public sealed class KilledNeo4jImportTests(Neo4jFixture neo4j) : IAsyncDisposable
{
    private readonly ScratchNeo4j _scratch = new(neo4j.Server);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_writer_keeps_others_out_for_its_lease_and_another_goes_on_from_there()
    {
        await _scratch.ImportAsync(Staged.Of(employees: 1), ImportLimits.Default, null, Token);
        await using var store = _scratch.Open(TimeProvider.System);

        await KillAtHalfAsync();
        var busy = await Assert.ThrowsAsync<ChainMatchException>(ImportAsync);
        var half = await Assert.ThrowsAsync<ChainMatchException>(() => store.GetInfoAsync(Token));
        await Task.Delay(Staged.Limits.Lease, Token);
        await ImportAsync();

        Assert.Equal((ErrorCode.StoreBusy, ErrorCode.StoreUnavailable), (busy.Code, half.Code));
        Assert.Contains("the store is free at 20", busy.Message, StringComparison.Ordinal);
        await AssertIsWholeAsync(store);
    }

    [Fact]
    public async Task An_import_whose_server_was_killed_goes_on_after_its_restart()
    {
        await _scratch.ImportAsync(Staged.Of(employees: 1), ImportLimits.Default, null, Token);
        var isKilled = false;
        var progress = new SynchronousProgress(report =>
        {
            if (!isKilled && report.Done > Staged.Firms + 250)
            {
                isKilled = true;
                neo4j.Server.KillAsync(Token).GetAwaiter().GetResult();
            }
        });

        var failure = await Assert.ThrowsAsync<ChainMatchException>(
            () => _scratch.ImportAsync(Staged.Of(employees: 2), Staged.Limits, progress, Token));
        await neo4j.Server.RestartAsync(Token);
        await Task.Delay(Staged.Limits.Lease, Token);
        await ImportAsync();

        Assert.Equal(ErrorCode.StoreUnavailable, failure.Code);
        await using var store = _scratch.Open(TimeProvider.System);
        await AssertIsWholeAsync(store);
    }

    public ValueTask DisposeAsync() => _scratch.DisposeAsync();

    private static async Task AssertIsWholeAsync(IGraphStore store)
    {
        var info = await store.GetInfoAsync(Token);
        var rows = await store.ReadFactsAsync(FactKind.Of<Enterprise>(), Token).ToListAsync(Token);
        var log = await store.ReadChangesAsync(1, 0, int.MaxValue, Token);
        Assert.Equal(2, info.Version);
        Assert.Equal(
            FactKind.All.ToDictionary(kind => kind.Name, Staged.Of(employees: 2).HashOf),
            info.Hashes.Where(hash => hash.Key != "setting").ToDictionary());
        Assert.Equal(info.Hashes["enterprise"], FactSet.OfKeyed(rows).HashOf(FactKind.Of<Enterprise>()));
        Assert.Equal(Staged.Firms, log.Count);
        Assert.All(log, entry => Assert.Equal(("employees", "1", "2"), (entry.Field, entry.Old, entry.New)));
    }

    private Task<ImportResult> ImportAsync() =>
        _scratch.ImportAsync(Staged.Of(employees: 2), Staged.Limits, progress: null, Token);

    private async Task KillAtHalfAsync()
    {
        using var child = ChildNeo4jImport.Start(_scratch.Connection);
        List<string> lines = [];
        while (await child.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            lines.Add(line);
            if (line == ChildNeo4jImport.Reached)
            {
                break;
            }
        }

        child.Kill(entireProcessTree: true);
        await child.WaitForExitAsync(Token);
        Assert.Contains(ChildNeo4jImport.Reached, lines);
    }
}
