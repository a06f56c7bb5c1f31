namespace ChainMatch.Hosting;

/// <summary>What a process of ChainMatch works on (configuration root <c>ChainMatch</c>).</summary>
public sealed record ChainMatchOptions
{
    /// <summary>Where the graph is.</summary>
    /// <value>Default: <c>sqlite:chainmatch.db</c> in the current folder.</value>
    public StoreAddress Store { get; init; } = StoreAddress.Default;

    /// <summary>The folder of the ranking models; null for the one of the store.</summary>
    public string? Models { get; init; }

    /// <summary>Who asks the server, where the store is a Neo4j database.</summary>
    public Neo4jAccess Neo4j { get; init; } = new();

    /// <summary>The folder of the ranking models: the one that is set, else that of the store.</summary>
    public string ModelsFolder => Models ?? Store.ModelsFolder;
}
