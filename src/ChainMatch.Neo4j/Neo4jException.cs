using ChainMatch.Neo4j.Http;
using ChainMatch.Storage;

namespace ChainMatch.Neo4j;

/// <summary>A failure that Neo4j reported by a code of its own.</summary>
public sealed class Neo4jException : ChainMatchException
{
    /// <summary>Reports a failure.</summary>
    /// <param name="code">The kind of failure.</param>
    /// <param name="neo4jCode">Neo4j's code.</param>
    /// <param name="message">What happened, with which value, what to do.</param>
    /// <param name="isTransient">Whether trying again may help.</param>
    public Neo4jException(ErrorCode code, string neo4jCode, string message, bool isTransient)
        : base(code, message, isTransient) => Neo4jCode = neo4jCode;

    /// <summary>Neo4j's code, such as <c>Neo.TransientError.Transaction.DeadlockDetected</c>.</summary>
    public string Neo4jCode { get; }

    /// <summary>Whether nodes of the same key forbade a constraint.</summary>
    internal bool IsOfDoubledKey => Neo4jCode.EndsWith(".Schema.ConstraintCreationFailed", StringComparison.Ordinal);

    /// <summary>Whether the memory that transactions may use, or the server has, was too little.</summary>
    internal bool IsOutOfMemory => Neo4jErrors.IsOutOfMemory(Neo4jCode);
}
