namespace ChainMatch.Seeds.Validation;

/// <summary>
/// Problems as a reader works through them: JSON files, then tables as the manifest names them; row; column.
/// </summary>
internal sealed class ProblemOrder(SeedFolder folder)
{
    private readonly Dictionary<string, int> _files = folder.Tables.Index()
        .DistinctBy(table => table.Item.File)
        .ToDictionary(table => table.Item.File, table => table.Index, StringComparer.Ordinal);

    private readonly Dictionary<(string File, string Column), int> _columns = FactKind.All
        .SelectMany(kind => kind.Columns.Index().Select(column => (kind.FileName, column.Item.Name, column.Index)))
        .ToDictionary(column => (column.FileName, column.Name), column => column.Index);

    /// <summary>The problems in order.</summary>
    internal IReadOnlyList<SeedProblem> Sort(IEnumerable<SeedProblem> problems) =>
    [
        .. problems
            .OrderBy(problem => PlaceOf(problem.File))
            .ThenBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Row ?? 0)
            .ThenBy(problem => _columns.GetValueOrDefault((problem.File, problem.Column ?? ""), -1))
            .ThenBy(problem => problem.Column, StringComparer.Ordinal)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal)
            .ThenBy(problem => problem.Value, StringComparer.Ordinal),
    ];

    private int PlaceOf(string file) => file is SeedFolder.ManifestFile ? -2 : _files.GetValueOrDefault(file, -1);
}
