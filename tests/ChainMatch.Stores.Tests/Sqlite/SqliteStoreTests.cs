using ChainMatch.Stores.Tests.Contracts;

namespace ChainMatch.Stores.Tests.Sqlite;

/// <summary>The contracts on a store in an SQLite file.</summary>
public static class SqliteStoreTests
{
    public sealed class Imports() : ImportContract(new ScratchSqlite());

    public sealed class Changes() : ChangesContract(new ScratchSqlite());

    public sealed class Frame() : FrameContract(new ScratchSqlite());

    public sealed class RegionFacts() : RegionFactsContract(new ScratchSqlite());

    public sealed class Candidates() : CandidateContract(new ScratchSqlite());

    public sealed class Enterprises() : EnterpriseContract(new ScratchSqlite());

    public sealed class RandomGraphs() : RandomGraphContract(new ScratchSqlite());

    public sealed class Projects() : ProjectContract(new ScratchSqlite());

    public sealed class Neighbourhoods() : NeighbourhoodContract(new ScratchSqlite());

    public sealed class Paths() : PathContract(new ScratchSqlite());

    public sealed class Walks() : WalkContract(new ScratchSqlite());
}
