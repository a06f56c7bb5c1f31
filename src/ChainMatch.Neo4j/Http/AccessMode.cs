namespace ChainMatch.Neo4j.Http;

/// <summary>What a statement may do.</summary>
internal enum AccessMode
{
    /// <summary>It only reads; the server refuses a write.</summary>
    Read,

    /// <summary>It may write.</summary>
    Write,
}
