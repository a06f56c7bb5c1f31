using System.Globalization;
using ChainMatch.Seeds.Validation;

namespace ChainMatch.Seeds.Placements;

/// <summary>The rows of <c>placements.csv</c>.</summary>
internal sealed class PlacementTable(string file, TreeTable regions, TreeTable segments, Findings findings)
    : CheckedTable(
        file,
        [
            new("enterprise_id", IsRequired: true), new("region_code", IsRequired: true),
            new("segment_code", IsRequired: true), new("date", IsRequired: true), new("grade", IsRequired: true),
            new("amount", MayBeAbsent: true),
        ],
        findings)
{
    private const int Enterprise = 0;
    private const int Region = 1;
    private const int Segment = 2;
    private const int Date = 3;
    private const int Grade = 4;
    private const int Amount = 5;

    private readonly Dictionary<string, int> _enterprises = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _regions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _segments = new(StringComparer.Ordinal);
    private readonly List<(Placement Placement, int Row)> _rows = [];

    /// <summary>The enterprises that have a placement, in ordinal order.</summary>
    internal string[] Enterprises => Sorted(_enterprises);

    /// <summary>Whether an enterprise has a placement.</summary>
    internal bool Holds(string enterprise) => _enterprises.ContainsKey(enterprise);

    /// <summary>The placements in their order, after the last row; equal ones are remarked upon.</summary>
    internal Placement[] Close(CodeTree regionTree, CodeTree segmentTree)
    {
        var enterprises = Places(_enterprises, Enterprises);
        var regionNodes = Nodes(_regions, regionTree);
        var segmentNodes = Nodes(_segments, segmentTree);
        for (var i = 0; i < _rows.Count; i++)
        {
            var (placement, row) = _rows[i];
            _rows[i] = (
                placement with
                {
                    Enterprise = enterprises[placement.Enterprise],
                    Region = regionNodes[placement.Region],
                    Segment = segmentNodes[placement.Segment],
                },
                row);
        }

        _rows.Sort((left, right) => Placement.Compare(left.Placement, right.Placement) is not 0 and var order
            ? order
            : left.Row.CompareTo(right.Row));
        RemarkOnEqualRows();
        return [.. _rows.Select(row => row.Placement)];
    }

    /// <inheritdoc/>
    protected override void Bind()
    {
        var isWhole = IsKnown(Region, regions, "regions.csv") & IsKnown(Segment, segments, "segments.csv");
        var amount = QuantityIn(Amount);
        if (!DateOnly.TryParseExact(Cell(Date), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            isWhole = false;
            Report(
                PlacementRules.Day, Date,
                $"'{Cell(Date)}' is not a day; write every date as YYYY-MM-DD, or take the row out if the day is unknown.");
        }

        if (Cell(Grade) is not ("1" or "2" or "3" or "4"))
        {
            isWhole = false;
            Report(
                PlacementRules.Grade, Grade,
                $"'{Cell(Grade)}' is no grade; write 1 shortlisted, 2 contacted, 3 signed or 4 started.");
        }

        if (isWhole)
        {
            var placement = new Placement(
                NumberOf(_enterprises, Cell(Enterprise)), NumberOf(_regions, Cell(Region)),
                NumberOf(_segments, Cell(Segment)), day, Cell(Grade)[0] - '0', amount);
            _rows.Add((placement, Number));
        }
    }

    private static int NumberOf(Dictionary<string, int> numbers, string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            numbers.Add(text, number = numbers.Count);
        }

        return number;
    }

    private bool IsKnown(int column, TreeTable tree, string where)
    {
        if (tree.MayHold(Cell(column)))
        {
            return true;
        }

        Report(
            SeedRules.Reference, column,
            $"There is no code '{Cell(column)}' in {where}; add it there or correct it.{tree.Hint(Cell(column))}");
        return false;
    }

    private void RemarkOnEqualRows()
    {
        List<(int Row, int Before)> equal = [];
        for (var i = 1; i < _rows.Count; i++)
        {
            if (_rows[i].Placement == _rows[i - 1].Placement)
            {
                equal.Add((_rows[i].Row, _rows[i - 1].Row));
            }
        }

        foreach (var (row, before) in equal.Order())
        {
            ReportAt(
                row, PlacementRules.Repeated, null, null,
                $"The row is the same as row {before} and counts as another placement; if it is a slip, take it out.");
        }
    }

    private static string[] Sorted(Dictionary<string, int> numbers) =>
        [.. numbers.Keys.Order(StringComparer.Ordinal)];

    private static int[] Places(Dictionary<string, int> numbers, string[] sorted)
    {
        var places = new int[numbers.Count];
        foreach (var (place, text) in sorted.Index())
        {
            places[numbers[text]] = place;
        }

        return places;
    }

    private static int[] Nodes(Dictionary<string, int> numbers, CodeTree tree)
    {
        var nodes = new int[numbers.Count];
        foreach (var (code, number) in numbers)
        {
            nodes[number] = tree.Find(code);
        }

        return nodes;
    }
}
