using BenchmarkDotNet.Attributes;
using ChainMatch.Hosting;
using ChainMatch.Seeds;
using Microsoft.Data.Sqlite;

namespace ChainMatch.Benchmarks;

/// <summary>
/// The first import of the whole data set: read, every rule checked, diff, one durable transaction. Peer: the same rows,
/// already read, inserted as bare JSON by prepared statements into an SQLite file of the same settings.
/// </summary>
[MemoryDiagnoser]
public class ImportBenchmark
{
    private DataSet? _dataSet;

    [GlobalSetup]
    public async Task ReadAsync()
    {
        await using var scratch = new Scratch();
        var result = await scratch.Get<SeedImporter>().CheckAsync(PingliangSeeds.Folder, null, CancellationToken.None);
        _dataSet = result.DataSet;
    }

    [Benchmark]
    public async Task<int> Import()
    {
        await using var scratch = new Scratch();
        return (await scratch.ImportAsync()).Version;
    }

    [Benchmark(Baseline = true)]
    public async Task<int> BareInserts()
    {
        await using var scratch = new Scratch();
        await using var database = new SqliteConnection($"Data Source={scratch.StorePath};Pooling=False");
        await database.OpenAsync();
        Run(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        Run(database, "CREATE TABLE fact (kind TEXT, key TEXT, json TEXT, PRIMARY KEY (kind, key)) WITHOUT ROWID");
        await using var transaction = await database.BeginTransactionAsync();
        await using var insert = database.CreateCommand();
        insert.CommandText = "INSERT INTO fact VALUES ($kind, $key, $json)";
        var (kind, key, json) = (Parameter(insert, "$kind"), Parameter(insert, "$key"), Parameter(insert, "$json"));
        var rows = 0;
        foreach (var factKind in FactKind.All)
        {
            foreach (var row in _dataSet!.Facts.Keyed(factKind))
            {
                (kind.Value, key.Value, json.Value) = (factKind.Name, row.Key, FactJson.Write(factKind, row.Fact));
                rows += insert.ExecuteNonQuery();
            }
        }

        await transaction.CommitAsync();
        return rows;
    }

    private static SqliteParameter Parameter(SqliteCommand command, string name) =>
        command.Parameters.Add(name, SqliteType.Text);

    private static void Run(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        _ = command.ExecuteNonQuery();
    }
}
