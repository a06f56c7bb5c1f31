using ChainMatch.Storage.Snapshot;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>What every question needs: the kinds of the frame and the settings.</summary>
internal static class FrameQuestion
{
    /// <summary>The kind that settings come under, <c>key</c> with one cell, their JSON.</summary>
    internal const string Setting = "setting";

    private static readonly string Text = Question.TextOf(
    [
        $"MATCH (n:Setting) RETURN '{Setting}' AS kind, n.key AS key, [n.json] AS cells",
        .. GraphFrame.Kinds.Select(kind => $"{FactText.MatchAll(kind, "n")} RETURN {FactText.Of(kind, "n")}"),
    ]);

    internal static Question Asked { get; } = new(Text, new Dictionary<string, object?>());
}
