using ChainMatch.Storage;

namespace ChainMatch.Stores.Tests.Graphs;

/// <summary>Hands reports over at once, in the importing thread.</summary>
internal sealed class SynchronousProgress(Action<ImportProgress> report) : IProgress<ImportProgress>
{
    public void Report(ImportProgress value) => report(value);
}
