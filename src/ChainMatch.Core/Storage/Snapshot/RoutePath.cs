using ChainMatch.Model;

namespace ChainMatch.Storage.Snapshot;

/// <summary>A path from an enterprise to the segment.</summary>
/// <param name="Nodes">Its nodes, the enterprise first; consecutive ones differ.</param>
/// <param name="Facts">The ids of the facts that make it, in its order.</param>
/// <param name="Best">The best confidence of the capabilities among them; null without any.</param>
internal sealed record RoutePath(IReadOnlyList<string> Nodes, IReadOnlyList<string> Facts, Confidence? Best)
{
    internal string Enterprise => Nodes[0];

    /// <summary>Sorts paths node by node (ordinal), a shorter one before its continuations.</summary>
    internal string Order { get; } = string.Join('\0', Nodes);

    internal static RoutePath Of(IEnumerable<string> nodes, IEnumerable<string> facts, Confidence? best = null)
    {
        List<string> distinct = [];
        foreach (var node in nodes)
        {
            if (distinct is [] || distinct[^1] != node)
            {
                distinct.Add(node);
            }
        }

        return new RoutePath(distinct, [.. facts], best);
    }
}
