using ChainMatch.Model;

namespace ChainMatch.Storage;

/// <summary>A node of a <see cref="Subgraph"/> or of a <see cref="GraphPath"/>.</summary>
/// <param name="Id">
/// Its id: the id or code of its kind, <c>E-1</c>; for kinds without one (activities, indicators, statements,
/// resources) the id of the fact, <c>{kind}:{key}</c>.
/// </param>
/// <param name="Distance">How many steps it is from the node that was asked about; 0 for that node.</param>
/// <param name="Fact">The fact that it stands for.</param>
public sealed record GraphNode(string Id, int Distance, Fact Fact);

/// <summary>A relation between two nodes of an answer, in its own direction.</summary>
/// <param name="From">The node that it starts at, by id.</param>
/// <param name="Type">Its type, such as <c>OPERATES_IN</c>.</param>
/// <param name="To">The node that it ends at, by id.</param>
/// <param name="FactId">
/// The id of the fact that makes it: the relation's own, or that of the node whose row names the other one.
/// </param>
public sealed record GraphEdge(string From, string Type, string To, string FactId);
