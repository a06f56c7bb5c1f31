using ChainMatch.Stores.Tests.Contracts;

namespace ChainMatch.Stores.Tests.Sqlite;

/// <summary>The contracts on a store in an SQLite file.</summary>
public static class SqliteStoreTests
{
    public sealed class Imports() : ImportContract(new ScratchSqlite());
}
