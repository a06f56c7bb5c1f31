namespace ChainMatch.Neo4j.Cypher;

/// <summary>The full-text indexes (analyser cjk) that questions ask by name.</summary>
internal static class GraphIndexes
{
    /// <summary>Chinese, English and short names of enterprises.</summary>
    internal const string Names = "enterprise_names";

    /// <summary>Values of identifiers.</summary>
    internal const string Identifiers = "identifier_values";

    /// <summary>Products of CAPABLE_OF relations.</summary>
    internal const string Products = "capability_products";
}
