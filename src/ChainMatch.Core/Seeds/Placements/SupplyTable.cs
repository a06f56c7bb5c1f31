using ChainMatch.Seeds.Validation;

namespace ChainMatch.Seeds.Placements;

/// <summary>The rows of <c>supplies.csv</c>.</summary>
internal sealed class SupplyTable(string file, TreeTable segments, Findings findings)
    : CheckedTable(
        file,
        [new("from_code", IsRequired: true), new("to_code", IsRequired: true), new("weight", MayBeAbsent: true)],
        findings)
{
    private const int From = 0;
    private const int To = 1;
    private const int Weight = 2;

    private readonly Dictionary<(string From, string To), (int Row, double? Weight)> _links = [];

    /// <summary>The links by supplier, then customer, after the last row.</summary>
    internal IReadOnlyList<SegmentSupply> Close(CodeTree tree) =>
    [
        .. _links.Select(link => new SegmentSupply(tree.Find(link.Key.From), tree.Find(link.Key.To), link.Value.Weight))
            .OrderBy(link => link.From).ThenBy(link => link.To),
    ];

    /// <inheritdoc/>
    protected override void Bind()
    {
        var link = (From: Cell(From), To: Cell(To));
        CheckCode(From);
        CheckCode(To);
        if (!_links.TryAdd(link, (Number, NumberIn(Weight))))
        {
            Report(
                SeedRules.KeyOnce, From,
                $"The link from '{link.From}' to '{link.To}' is in row {_links[link].Row} already; take one of the two rows out.");
        }
    }

    private void CheckCode(int column)
    {
        if (!segments.MayHold(Cell(column)))
        {
            Report(
                SeedRules.Reference, column,
                $"There is no code '{Cell(column)}' in segments.csv; add it there or correct it.{segments.Hint(Cell(column))}");
        }
    }
}
