using ChainMatch.Model;

namespace ChainMatch.Seeds.Placements;

/// <summary>Who placed what where and when.</summary>
/// <param name="Enterprise">The enterprise, by its place in <see cref="PlacementSet.Enterprises"/>.</param>
/// <param name="Region">The region, a node of <see cref="PlacementSet.Regions"/>.</param>
/// <param name="Segment">The segment, a node of <see cref="PlacementSet.Segments"/>.</param>
/// <param name="Date">The day.</param>
/// <param name="Grade">How far it came, 1 (shortlisted) to 4 (started or money arrived).</param>
/// <param name="Amount">The amount in the data set's own unit; null when unknown.</param>
public readonly record struct Placement(
    int Enterprise, int Region, int Segment, DateOnly Date, int Grade, double? Amount)
{
    /// <summary>By day, then region, segment, enterprise, grade and amount, unknown first.</summary>
    public static int Compare(Placement left, Placement right)
    {
        var order = left.Date.CompareTo(right.Date);
        order = order != 0 ? order : left.Region.CompareTo(right.Region);
        order = order != 0 ? order : left.Segment.CompareTo(right.Segment);
        order = order != 0 ? order : left.Enterprise.CompareTo(right.Enterprise);
        order = order != 0 ? order : left.Grade.CompareTo(right.Grade);
        return order != 0 ? order : Nullable.Compare(left.Amount, right.Amount);
    }
}

/// <summary>What a matching data set says of an enterprise at a date.</summary>
/// <param name="Id">The enterprise.</param>
/// <param name="Name">Its name; null when unknown.</param>
/// <param name="HomeRegion">The code of its home, which need not be one of the regions; null when unknown.</param>
/// <param name="Founded">The year in which it was founded; null when unknown.</param>
/// <param name="Employees">How many work there; null when unknown.</param>
/// <param name="Revenue">Its revenue in the data set's own unit; null when unknown.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="AsOf">When this was so; null when unknown: then nothing of it may serve as a feature.</param>
public sealed record Firm(
    string Id,
    string? Name,
    string? HomeRegion,
    int? Founded,
    double? Employees,
    double? Revenue,
    IReadOnlyList<string> Tags,
    PartialDate? AsOf);

/// <summary>A segment that supplies another, or itself.</summary>
/// <param name="From">The supplier, a node of <see cref="PlacementSet.Segments"/>.</param>
/// <param name="To">The customer, likewise.</param>
/// <param name="Weight">How strong the link is, in the data set's own unit; null when unknown.</param>
public sealed record SegmentSupply(int From, int To, double? Weight);

/// <summary>
/// A matching data set (DESIGN §6) without a fault. It is the same whatever the order of the rows in its files.
/// </summary>
public sealed class PlacementSet
{
    /// <summary>The name of its folder.</summary>
    public required string Name { get; init; }

    /// <summary>The regions.</summary>
    public required CodeTree Regions { get; init; }

    /// <summary>The segments.</summary>
    public required CodeTree Segments { get; init; }

    /// <summary>The ids of all enterprises that have a placement, in ordinal order.</summary>
    public required IReadOnlyList<string> Enterprises { get; init; }

    /// <summary>The placements in their own order. Equal ones are as many placements.</summary>
    public required IReadOnlyList<Placement> Placements { get; init; }

    /// <summary>What is known of enterprises, by id, then date; empty when nothing is.</summary>
    public required IReadOnlyList<Firm> Firms { get; init; }

    /// <summary>The supply links between segments, by supplier, then customer; empty when none is known.</summary>
    public required IReadOnlyList<SegmentSupply> Supplies { get; init; }
}

/// <summary>What reading a matching data set gives: the set, or everything that is wrong.</summary>
/// <param name="Set">The data set; null when there is a problem.</param>
/// <param name="Problems">The problems by file, as they are read, then row; at most 10,000.</param>
/// <param name="Remarks">What is allowed and yet worth a look, the first row for all alike.</param>
/// <param name="Unlisted">How many more problems there are than are listed.</param>
public sealed record PlacementSetResult(
    PlacementSet? Set, IReadOnlyList<SeedProblem> Problems, IReadOnlyList<SeedProblem> Remarks, int Unlisted);
