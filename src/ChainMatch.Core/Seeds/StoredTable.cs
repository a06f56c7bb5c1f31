namespace ChainMatch.Seeds;

/// <summary>
/// Rows of a store, which someone may have edited past ChainMatch: each is read as if a file had its cells, so that the
/// same rules hold. Problems name the row by its id.
/// </summary>
internal sealed class StoredTable(FactKind kind, Func<FactKind, IEnumerable<KeyedFact>> rows)
    : SeedTable(kind, kind.FileName)
{
    /// <inheritdoc/>
    public override IEnumerable<SeedRow> Read(Action<SeedProblem> report)
    {
        IsComplete = false;
        var id = "";
        var binder = new SeedBinder(
            Kind, File, [.. Kind.Columns.Select(column => column.Name)],
            problem => report(problem with { File = id, Row = null }));
        var number = 1;
        foreach (var (key, fact) in rows(Kind))
        {
            number++;
            id = $"{Kind.Name}:{key}";
            string[] cells = [.. Kind.Columns.Select(column => column.TextOf(fact) ?? "")];
            if (binder.Bind(number, cells) is { } row)
            {
                yield return row with { Id = id };
            }
        }

        IsComplete = true;
    }
}
