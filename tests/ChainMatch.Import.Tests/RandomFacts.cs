using ChainMatch.Model;
using ChainMatch.Seeds;
using CsCheck;

namespace ChainMatch.Import.Tests;

/// <summary>Facts of every kind whose cells are whatever their columns can hold.</summary>
internal static class RandomFacts
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
            Gen.OneOf("牛", "\"", "\n", "\r\n", ",", ";", "'", "\\", "\\u0027", " ", "a", "=1", "𠮷", "-", "#"),
            Gen.Char['!', '~'].Select(letter => $"{letter}"))
        .Array[1, 8].Select(parts => string.Concat(parts).Trim())
        .Where(text => text is not "");

    private static readonly Gen<double> AnyNumber = Gen.OneOf(
        Gen.Double, Gen.Double[-1e20, 1e20], Gen.Double[-1e-9, 1e-9], Gen.Int.Select(number => (double)number))
        .Where(double.IsFinite).Select(number => number + 0.0);

    private static readonly Gen<string> AnyDate = Gen.OneOf(
        Gen.Int[1900, 2999].Select(year => $"{year}"),
        Gen.Select(Gen.Int[1900, 2999], Gen.Int[1, 12], (year, month) => $"{year}-{month:D2}"),
        Gen.Date.Where(day => day.Year is >= 1900 and <= 2999).Select(day => $"{day:yyyy-MM-dd}"));

    /// <summary>Up to five facts of each kind.</summary>
    internal static Gen<FactSet> Any { get; } = FactKind.All
        .Select(kind => Row(kind).Array[0, 5])
        .Aggregate(
            Gen.Const(Array.Empty<Fact>()),
            (facts, rows) => Gen.Select(facts, rows, (before, next) => (Fact[])[.. before, .. next]))
        .Select(FactSet.Of);

    private static Gen<Fact> Row(FactKind kind) => kind.Columns
        .Select(Cell)
        .Aggregate(
            Gen.Const(Array.Empty<object?>()),
            (cells, cell) => Gen.Select(cells, cell, (before, next) => (object?[])[.. before, next]))
        .Select(cells => kind.Create(cells));

    private static Gen<object?> Cell(FactColumn column)
    {
        var filled = column.Type switch
        {
            FactColumnType.Integer => Gen.Int.Select(object? (number) => (long)number),
            FactColumnType.Number => AnyNumber.Select(object? (number) => number),
            FactColumnType.YesNo => Gen.Bool.Select(object? (yes) => yes),
            FactColumnType.Date => AnyDate.Select(object? (date) => date),
            FactColumnType.Enum => Gen.OneOf([.. EnumName.All(column.EnumType!).Keys]).Select(object? (name) => name),
            FactColumnType.TextList => AnyText.Where(text => !text.Contains(';', StringComparison.Ordinal)).Array[0, 3]
                .Select(object? (items) => (string[])[.. items.Distinct()]),
            _ => AnyText.Select(object? (text) => text),
        };
        return column.IsRequired ? filled : Gen.OneOf(filled, Gen.Const((object?)null));
    }
}
