using ChainMatch.Model;

namespace ChainMatch.Evidence;

/// <summary>When a row was known and what year it speaks of, after the fall-backs of METHODS 3.3 (0).</summary>
/// <param name="AsOf">When it was known; null when neither the row nor its source says.</param>
/// <param name="Year">The year it speaks of; null when it is undated.</param>
internal readonly record struct RowDate(PartialDate? AsOf, int? Year)
{
    /// <summary>The last day on which it can have become known; null when it is undated.</summary>
    public DateOnly? KnownBy => AsOf?.LastDay ?? (Year is { } year ? new DateOnly(year, 12, 31) : null);

    /// <summary>The date of a row as one of its sources tells it.</summary>
    public static RowDate Of(Fact row, int? year, Source? source)
    {
        var asOf = row.AsOf ?? source?.Published;
        return new RowDate(asOf, year ?? asOf?.Year);
    }

    /// <summary>The date of a row as the first of its sources tells it: it was known from then on.</summary>
    public static RowDate OfEarliest(Fact row, int? year, IReadOnlyDictionary<string, Source> sources) => row.SourceIds
        .Select(id => Of(row, year, sources.GetValueOrDefault(id)))
        .DefaultIfEmpty(Of(row, year, null))
        .MinBy(date => (date.KnownBy ?? DateOnly.MaxValue, date.Year ?? int.MaxValue));
}

/// <summary>The day that an analysis stands on, and what counts on it (METHODS 3.3 (0)).</summary>
/// <param name="AsOf">The day.</param>
/// <param name="IsNewest">Whether it is the newest view, in which undated rows count.</param>
internal readonly record struct AsOfView(DateOnly AsOf, bool IsNewest)
{
    /// <summary>Whether a row counts: it was known by then, and speaks of no later year.</summary>
    public bool Counts(RowDate date) =>
        (date.KnownBy is { } known ? known <= AsOf : IsNewest) && !(date.Year > AsOf.Year);

    /// <summary>Age in years; null when the row is undated.</summary>
    public int? AgeOf(RowDate date) => AsOf.Year - date.Year;

    /// <summary>Whether a row is dated and at most so many years old.</summary>
    public bool IsWithin(RowDate date, int years) => AgeOf(date) <= years;
}
