namespace ChainMatch.Hosting;

/// <summary>What a process of ChainMatch works on (configuration root <c>ChainMatch</c>).</summary>
public sealed record ChainMatchOptions
{
    /// <summary>Where the graph is.</summary>
    /// <value>Default: <c>sqlite:chainmatch.db</c> in the current folder.</value>
    public StoreAddress Store { get; init; } = StoreAddress.Default;

    /// <summary>The folder of the ranking models; null for the one beside the store.</summary>
    public string? Models { get; init; }

    /// <summary>The folder of the ranking models: the one that is set, else <c>{store}.models</c>.</summary>
    public string ModelsFolder => Models ?? Store.Path + ".models";
}
