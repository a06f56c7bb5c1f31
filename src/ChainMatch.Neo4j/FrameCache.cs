using ChainMatch.Neo4j.Cypher;
using ChainMatch.Seeds;
using ChainMatch.Storage.Snapshot;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Neo4j;

/// <summary>A frame in memory.</summary>
/// <param name="Version">The version that it is of.</param>
/// <param name="Revision">The state of the database that it was read in.</param>
/// <param name="Frame">The frame.</param>
internal sealed record HeldFrame(int Version, string Revision, GraphFrame Frame);

/// <summary>The frame of the newest version, read again when anything was committed to the database, be it by hand.</summary>
internal sealed class FrameCache(GraphReader reader, TimeProvider time) : WatchedState<HeldFrame>(time)
{
    /// <inheritdoc/>
    protected override async Task<HeldFrame?> LookAsync(HeldFrame? held, CancellationToken cancellationToken)
    {
        if (held is not null
            && (await reader.AskAsync(StateQuestion.Asked, cancellationToken)).Revision == held.Revision)
        {
            return held;
        }

        var answer = await reader.AskAsync(FrameQuestion.Asked, cancellationToken);
        return answer.State is { Version: > 0 } state
            ? new HeldFrame(state.Version, answer.Revision, FrameOf(answer))
            : null;
    }

    private static GraphFrame FrameOf(GraphAnswer answer) => new(
        FactSet.OfKeyed(answer.Facts),
        Settings.Read(answer.Cells.ToDictionary(
            setting => setting.Key, setting => setting.Cells[0].GetString()!, StringComparer.Ordinal)));
}
