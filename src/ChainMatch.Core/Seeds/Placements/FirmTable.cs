using System.Globalization;
using System.Text.RegularExpressions;
using ChainMatch.Model;
using ChainMatch.Seeds.Validation;

namespace ChainMatch.Seeds.Placements;

/// <summary>The rows of <c>enterprises.csv</c>. A firm may have several, of different dates.</summary>
internal sealed partial class FirmTable(string file, TreeTable regions, Findings findings)
    : CheckedTable(
        file,
        [
            new("enterprise_id", IsRequired: true), new("name", MayBeAbsent: true),
            new("home_region", MayBeAbsent: true), new("founded", MayBeAbsent: true),
            new("employees", MayBeAbsent: true), new("revenue", MayBeAbsent: true), new("tags", MayBeAbsent: true),
            new("as_of", MayBeAbsent: true),
        ],
        findings)
{
    private const int Id = 0;
    private const int Name = 1;
    private const int Home = 2;
    private const int Founded = 3;
    private const int Employees = 4;
    private const int Revenue = 5;
    private const int Tags = 6;
    private const int AsOf = 7;

    private readonly Dictionary<(string Id, PartialDate? AsOf), int> _rows = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<Firm> _firms = [];

    /// <summary>The firms by id, then date, after the last row.</summary>
    /// <param name="placements">The enterprises that should have a row.</param>
    internal IReadOnlyList<Firm> Close(PlacementTable placements)
    {
        if (HasHeader)
        {
            foreach (var id in placements.Enterprises.Where(id => !_ids.Contains(id)))
            {
                ReportAt(
                    1, PlacementRules.FirmThere, "enterprise_id", id,
                    $"'{id}' has placements and no row here, so nothing else is known of it.");
            }
        }

        return
        [
            .. _firms.OrderBy(firm => firm.Id, StringComparer.Ordinal)
                .ThenBy(firm => $"{firm.AsOf}", StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    protected override void Bind()
    {
        var firm = new Firm(
            Cell(Id), TextIn(Name), TextIn(Home), YearIn(Founded), QuantityIn(Employees), NumberIn(Revenue),
            [.. Cell(Tags).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            DateIn(AsOf));
        if (firm.HomeRegion is { } home && !regions.MayHold(home))
        {
            Report(PlacementRules.HomeKnown, Home, $"'{home}' is not in regions.csv, so the home counts as elsewhere.");
        }

        _ids.Add(firm.Id);
        if (_rows.TryAdd((firm.Id, firm.AsOf), Number))
        {
            _firms.Add(firm);
        }
        else
        {
            Report(
                SeedRules.KeyOnce, Id,
                $"'{firm.Id}' of the same date is in row {_rows[(firm.Id, firm.AsOf)]} already; take one of the two rows out.");
        }
    }

    // Tables made by programs have years as 1998.0.
    [GeneratedRegex(@"^([0-9]{3,4})(?:-[0-9]{2}(?:-[0-9]{2})?|\.0)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearForm();

    /// <summary>The year of a date of any age; null for an empty cell, and with a problem for any other text.</summary>
    private int? YearIn(int column)
    {
        if (Cell(column) is not { Length: > 0 } text)
        {
            return null;
        }

        if (YearForm().Match(text) is { Success: true } match)
        {
            return int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        }

        Report(SeedRules.Date, column, $"'{text}' is no date; write YYYY, YYYY-MM or YYYY-MM-DD.");
        return null;
    }

    private string? TextIn(int column) => Cell(column) is { Length: > 0 } text ? text : null;
}
