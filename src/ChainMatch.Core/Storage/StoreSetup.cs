using ChainMatch.Model;

namespace ChainMatch.Storage;

/// <summary>What a database was made ready with.</summary>
/// <param name="Server">The server, its version and edition.</param>
/// <param name="Made">The constraints and indexes that were made now, by name.</param>
/// <param name="There">Those that were there before, by name.</param>
/// <param name="Advice">What its administrator may want to change.</param>
public sealed record StoreSetup(
    string Server, IReadOnlyList<string> Made, IReadOnlyList<string> There, IReadOnlyList<LocalizedText> Advice);
