using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Storage.Snapshot;

/// <summary>A fact of one kind under its key.</summary>
internal readonly record struct Row<T>(string Key, T Fact)
    where T : Fact
{
    /// <summary>The fact's id, <c>{kind}:{key}</c>.</summary>
    internal string Id => $"{FactKind.Of<T>().Name}:{Key}";
}
