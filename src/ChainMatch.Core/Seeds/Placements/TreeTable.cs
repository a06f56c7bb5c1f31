using ChainMatch.Seeds.Validation;

namespace ChainMatch.Seeds.Placements;

/// <summary>The rows of <c>regions.csv</c> or <c>segments.csv</c>.</summary>
internal sealed class TreeTable(string file, Findings findings)
    : CheckedTable(file, [new("code", IsRequired: true), new("parent"), new("name")], findings)
{
    private const int Code = 0;
    private const int Parent = 1;
    private const int MostShown = 12;

    private readonly Dictionary<string, (int Row, string? Parent)> _rows = new(StringComparer.Ordinal);
    private readonly Nearest _nearest = new();

    /// <summary>Whether a code is there, or may be because rows could not be read.</summary>
    internal bool MayHold(string code) => !IsWhole || _rows.ContainsKey(code);

    /// <summary>" Did you mean 'X'?" for a code that is not there; empty when nothing is near.</summary>
    internal string Hint(string code) => _nearest.Hint(_rows.Keys, code);

    /// <summary>The trees, after the last row; null with problems when they are none.</summary>
    internal CodeTree? Tree { get; private set; }

    /// <inheritdoc/>
    public override void End()
    {
        var isTree = true;
        foreach (var (code, (row, parent)) in _rows)
        {
            if (parent is not null && !MayHold(parent))
            {
                isTree = false;
                ReportAt(
                    row, SeedRules.Reference, "parent", parent,
                    $"There is no code '{parent}' in {File}; add it, or leave the parent of '{code}' empty.{Hint(parent)}");
            }
        }

        Tree = FindCycles() && isTree && IsWhole
            ? new CodeTree(_rows.Select(row => KeyValuePair.Create(row.Key, row.Value.Parent)))
            : null;
    }

    /// <inheritdoc/>
    protected override void Bind()
    {
        var code = Cell(Code);
        if (!_rows.TryAdd(code, (Number, Cell(Parent) is { Length: > 0 } parent ? parent : null)))
        {
            Report(
                SeedRules.KeyOnce, Code,
                $"'{code}' is in row {_rows[code].Row} already; take one of the two rows out or rename it.");
        }
    }

    /// <summary>Reports each cycle once, at its first row; true when there is none.</summary>
    private bool FindCycles()
    {
        var (done, isTree) = (new HashSet<string>(StringComparer.Ordinal), true);
        foreach (var start in _rows.Keys)
        {
            var walk = new List<string>();
            var code = (string?)start;
            while (code is not null && _rows.TryGetValue(code, out var row) && done.Add(code))
            {
                walk.Add(code);
                code = row.Parent;
            }

            if (code is not null && walk.IndexOf(code) is >= 0 and var first)
            {
                isTree = false;
                ReportCycle(walk[first..]);
            }
        }

        return isTree;
    }

    private void ReportCycle(List<string> cycle)
    {
        var first = cycle.MinBy(code => _rows[code].Row)!;
        var from = cycle.IndexOf(first);
        var names = cycle[from..].Concat(cycle[..from]).Append(first).ToList();
        var shown = names.Count <= MostShown
            ? string.Join(" → ", names)
            : $"{string.Join(" → ", names.Take(MostShown))} → … ({cycle.Count} codes)";
        ReportAt(
            _rows[first].Row, PlacementRules.Cycle, "parent", _rows[first].Parent,
            $"The codes are part of each other in a circle: {shown}. Correct or empty a parent.");
    }
}
