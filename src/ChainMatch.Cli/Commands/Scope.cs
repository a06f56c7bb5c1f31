using ChainMatch.Gaps;
using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Cli.Commands;

/// <summary>What a command speaks of: a version of the store, a region, a day.</summary>
/// <param name="Info">The store.</param>
/// <param name="Region">The region; null for a command about the store itself.</param>
/// <param name="AsOf">The day whose knowledge counts; null where the store holds none.</param>
internal sealed record Scope(StoreInfo Info, Region? Region, DateOnly? AsOf)
{
    /// <summary>The question to the gap analysis.</summary>
    internal GapRequest GapRequest => new() { Region = Region?.Code, AsOf = AsOf };

    /// <summary>The scope of a command about the store itself.</summary>
    internal static Scope None(StoreInfo info) => new(info, null, info.DataSet?.Manifest.AsOf);
}
