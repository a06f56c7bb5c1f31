namespace ChainMatch.Neo4j.Import;

/// <summary>The sizes and times of an import.</summary>
internal sealed record ImportLimits
{
    internal static ImportLimits Default { get; } = new();

    /// <summary>So many changes are still one transaction; more are written in batches under a mark.</summary>
    internal int ChangesInOneTransaction { get; init; } = 50_000;

    /// <summary>Rows of a statement, and of a batch.</summary>
    internal int RowsPerBatch { get; init; } = 5_000;

    /// <summary>How long a writer that is not heard of keeps others out.</summary>
    internal TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a writer renews its lease.</summary>
    internal TimeSpan Renewal { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a transaction is tried that the server calls transient failures, such as deadlocks.</summary>
    internal int Attempts { get; init; } = 6;
}
