namespace ChainMatch.Storage.Snapshot.Walks;

/// <summary>A relation of the graph, kept with the node that makes it.</summary>
/// <param name="Other">The node at the other end.</param>
/// <param name="Type">Its place in <see cref="LinkType.All"/>.</param>
/// <param name="Row">The place of the row that makes it among those of its kind.</param>
internal readonly record struct Link(int Other, byte Type, int Row);
