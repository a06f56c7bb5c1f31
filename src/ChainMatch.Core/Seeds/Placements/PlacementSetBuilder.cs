using ChainMatch.Seeds.Validation;

namespace ChainMatch.Seeds.Placements;

/// <summary>Takes the rows of a matching data set, file after file, and makes the set of them.</summary>
public sealed class PlacementSetBuilder
{
    private readonly Findings _findings = new();
    private readonly TreeTable _regions;
    private readonly TreeTable _segments;
    private readonly PlacementTable _placements;
    private readonly FirmTable _firms;
    private readonly SupplyTable _supplies;

    /// <summary>A builder that was given nothing yet.</summary>
    public PlacementSetBuilder()
    {
        _regions = new TreeTable("regions.csv", _findings);
        _segments = new TreeTable("segments.csv", _findings);
        _placements = new PlacementTable("placements.csv", _regions, _segments, _findings);
        _firms = new FirmTable("enterprises.csv", _regions, _findings);
        _supplies = new SupplyTable("supplies.csv", _segments, _findings);
    }

    /// <summary>Where problems go.</summary>
    public Findings Findings => _findings;

    /// <summary>The tables that every set has, in the order in which their rows are to be given.</summary>
    public IReadOnlyList<CheckedTable> Required => [_regions, _segments, _placements];

    /// <summary>The tables that a set may have, to be given after the required ones.</summary>
    public IReadOnlyList<CheckedTable> Optional => [_firms, _supplies];

    /// <summary>The data set of the rows given, or everything that is wrong with them.</summary>
    /// <param name="name">What the set is called.</param>
    public PlacementSetResult Build(string name)
    {
        if (_regions.Tree is not { } regions || _segments.Tree is not { } segments || _findings.Problems.Count > 0)
        {
            return Result(null);
        }

        return Result(new PlacementSet
        {
            Name = name,
            Regions = regions,
            Segments = segments,
            Enterprises = _placements.Enterprises,
            Placements = _placements.Close(regions, segments),
            Firms = _firms.Close(_placements),
            Supplies = _supplies.Close(segments),
        });
    }

    private PlacementSetResult Result(PlacementSet? set) =>
        new(set, _findings.Problems, [.. _findings.Remarks], _findings.Unlisted);
}
