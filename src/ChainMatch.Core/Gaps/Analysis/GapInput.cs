using ChainMatch.Evidence;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>All that the analysis of a city works on. Rows may be in any order, and of any place and date.</summary>
internal sealed record GapInput
{
    /// <summary>The chains.</summary>
    public required ChainGraph Graph { get; init; }

    /// <summary>The places.</summary>
    public required Places Places { get; init; }

    /// <summary>The city, by code.</summary>
    public required string HomeRegion { get; init; }

    /// <summary>The day that the analysis stands on.</summary>
    public required AsOfView View { get; init; }

    /// <summary>What sources say is there or coming.</summary>
    public required IReadOnlyList<EvidenceRow> Evidence { get; init; }

    /// <summary>
    /// Activity rows; those of status operating give figures here, their evidence is in <see cref="Evidence"/>.
    /// </summary>
    public required IReadOnlyList<Dated<Activity>> Activities { get; init; }

    /// <summary>Resources.</summary>
    public required IReadOnlyList<Dated<Resource>> Resources { get; init; }

    /// <summary>Statements.</summary>
    public required IReadOnlyList<Dated<Statement>> Statements { get; init; }

    /// <summary>Indicators.</summary>
    public required IReadOnlyList<Dated<Indicator>> Indicators { get; init; }

    /// <summary>Completeness rows.</summary>
    public required IReadOnlyList<Dated<Completeness>> Completeness { get; init; }

    /// <summary>Location quotients of the city by segment; those that have none are left out.</summary>
    public IReadOnlyDictionary<string, double> LocationQuotients { get; init; } = new Dictionary<string, double>();
}
