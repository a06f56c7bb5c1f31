using System.Text.Json;
using ChainMatch.Storage;

namespace ChainMatch.Neo4j;

/// <summary>
/// What the node <c>Store</c> says: which version the graph is in and whether one is being written. A commit becomes
/// visible piece by piece to those who read meanwhile, so an answer holds only between two equal settled states.
/// </summary>
internal sealed record StoreState
{
    /// <summary>The shape of the graph that this program writes and reads.</summary>
    internal const int CurrentSchema = 1;

    /// <summary>The kind under which <see cref="Text"/> returns the state among rows of facts.</summary>
    internal const string Kind = "store";

    /// <summary>Returns the state as a row <c>kind, key, cells</c>; there is one also for an empty graph.</summary>
    internal const string Text = $$"""
        OPTIONAL MATCH (s:Store {id: 'chainmatch'})
        RETURN '{{Kind}}' AS kind, 'chainmatch' AS key, [s.schema, s.version, s.dataSet, s.hash, s.kinds, s.hashes,
          s.importing, s.importingVersion, s.committing, s.leaseUntil - timestamp(), s.importingHash, s.rewriting] AS cells
        """;

    /// <summary>The shape of the graph; null when there is no such node.</summary>
    internal required int? Schema { get; init; }

    /// <summary>The version, from 1; 0 before the first import.</summary>
    internal required int Version { get; init; }

    /// <summary>The id of the data set of this version; null before the first import.</summary>
    internal required string? DataSet { get; init; }

    /// <summary>One hash over all that the version holds; null before the first import.</summary>
    internal required string? Hash { get; init; }

    /// <summary>The hashes of the kinds, in their order, and of the settings when the version was written.</summary>
    internal required IReadOnlyList<KeyValuePair<string, string>> Hashes { get; init; }

    /// <summary>The data set of a large import that has begun and not ended; null when there is none.</summary>
    internal required string? Importing { get; init; }

    /// <summary>The hash of what the large import states; null when there is none.</summary>
    internal required string? ImportingHash { get; init; }

    /// <summary>Whether the large import writes also rows that it finds as they should be.</summary>
    internal required bool IsRewriting { get; init; }

    /// <summary>The version that the large import will make; null when there is none.</summary>
    internal required int? ImportingVersion { get; init; }

    /// <summary>Whether a writer is about to commit or just commits: ask again.</summary>
    internal required bool IsCommitting { get; init; }

    /// <summary>For how long the store is a writer's, by the clock of the server; zero when it is nobody's.</summary>
    internal required TimeSpan LeaseLeft { get; init; }

    /// <summary>The state in a row <c>[kind, key, cells]</c>.</summary>
    internal static StoreState Read(JsonElement row)
    {
        var cells = row[2];
        var leaseLeft = TimeSpan.FromMilliseconds(Math.Max(0, Number(cells[9]) ?? 0));
        return new StoreState
        {
            Schema = (int?)Number(cells[0]),
            Version = (int?)Number(cells[1]) ?? 0,
            DataSet = cells[2].GetString(),
            Hash = cells[3].GetString(),
            Hashes = [.. Texts(cells[4]).Zip(Texts(cells[5]), KeyValuePair.Create)],
            Importing = cells[6].GetString(),
            ImportingVersion = (int?)Number(cells[7]),
            IsCommitting = cells[8].ValueKind is JsonValueKind.True && leaseLeft > TimeSpan.Zero,
            LeaseLeft = leaseLeft,
            ImportingHash = cells[10].GetString(),
            IsRewriting = cells[11].ValueKind is JsonValueKind.True,
        };
    }

    /// <summary>Whether what was read between the other state and this one is of one version.</summary>
    internal bool IsSettledSince(StoreState earlier) =>
        !IsCommitting && !earlier.IsCommitting && Version == earlier.Version && Hash == earlier.Hash
        && Importing == earlier.Importing;

    /// <summary>Refuses a graph of another shape.</summary>
    /// <param name="address">The store, for the message.</param>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreVersion"/>.</exception>
    internal void RequireSchema(string address)
    {
        if (Schema is not (null or CurrentSchema))
        {
            throw new ChainMatchException(
                ErrorCode.StoreVersion,
                $"The store {address} has the schema {Schema}, this program knows schema {CurrentSchema}. "
                + "Use the version of ChainMatch that wrote it, or import the seeds into an empty database.");
        }
    }

    /// <summary>Refuses what no reader may see: another schema, or an import under way.</summary>
    /// <param name="address">The store, for the message.</param>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreVersion"/>,
    /// <see cref="ErrorCode.StoreUnavailable"/>.</exception>
    internal void RequireReadable(string address)
    {
        RequireSchema(address);
        if (Importing is { } dataSet)
        {
            var what = LeaseLeft > TimeSpan.Zero
                ? $"is being filled with the data set '{dataSet}'. Ask again later; should that have been broken off"
                : $"holds half of the data set '{dataSet}', whose import was broken off. To go on";
            throw new ChainMatchException(
                ErrorCode.StoreUnavailable,
                $"The store {address} {what}, import the set again: {ResumeCommand(address)}",
                isTransient: LeaseLeft > TimeSpan.Zero);
        }
    }

    /// <summary>The command that goes on with an import that was broken off.</summary>
    internal static string ResumeCommand(string address) => $"chainmatch seed import DIR --store {address}";

    private static long? Number(JsonElement cell) =>
        cell.ValueKind is JsonValueKind.Number ? cell.GetInt64() : null;

    private static IEnumerable<string> Texts(JsonElement cell) => cell.ValueKind is JsonValueKind.Array
        ? cell.EnumerateArray().Select(item => item.GetString()!)
        : [];
}
