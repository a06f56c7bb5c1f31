using ChainMatch.Storage;

namespace ChainMatch.Neo4j.Import;

/// <summary>Reports how many of the rows to compare and to write are done, after each batch.</summary>
internal sealed class ImportMeter(IProgress<ImportProgress>? progress, int total)
{
    private int _done;
    private int _total = total;

    /// <summary>Says that there is more to do than was known.</summary>
    internal void Expect(int more) => _total += more;

    /// <summary>Says that rows are done.</summary>
    internal void Add(int rows)
    {
        _done += rows;
        _total = Math.Max(_total, _done);
        progress?.Report(new ImportProgress("import", _done, _total));
    }

    /// <summary>Says that all is done.</summary>
    internal void End() => Add(_total - _done);
}
