namespace ChainMatch.Storage.Snapshot;

/// <summary>What to say of a name that nothing has.</summary>
public static class UnknownName
{
    /// <summary>No place has this code.</summary>
    public static ChainMatchException Region(string code) => new(
        ErrorCode.NotFound, $"There is no region '{code}'; give a code of regions.csv, such as the home region's.");

    /// <summary>No segment has this code.</summary>
    public static ChainMatchException Segment(string code) => new(
        ErrorCode.NotFound, $"There is no segment '{code}'; 'chainmatch gaps --all' lists them.");

    internal static ChainMatchException Node(string id) => new(
        ErrorCode.NotFound,
        $"There is no node '{id}'; give the id of an enterprise, site or project, the code of a chain, segment or "
        + "place, or the id of a fact, such as 'enterprise:E-1'.");
}
