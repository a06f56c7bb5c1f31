using ChainMatch.Model;

namespace ChainMatch.Seeds.Validation;

/// <summary>The rules that follow from what a column is: references, closed lists, sources, ids, years.</summary>
internal sealed class ColumnChecks(SeedFolder folder, SeedIndex index)
{
    private const int MostWordsShown = 12;
    private const int FirstYear = 1900;
    private const int YearsAhead = 10;
    private const int DateYearsAhead = 30;

    private static readonly FactKind Sources = FactKind.Of<Source>();

    private readonly Nearest _nearest = new();
    private readonly int _thisYear = (folder.Manifest?.AsOf ?? DateOnly.MaxValue).Year;

    /// <summary>The check of a row of a kind; a cell that could not be read is left alone.</summary>
    internal Action<SeedRow> Of(FactKind kind, ProblemList problems)
    {
        var checks = kind.Columns
            .Select(column => (column.Index, Check: CheckOf(kind, column, problems)))
            .Where(column => column.Check is not null)
            .ToArray();
        return row =>
        {
            foreach (var (column, check) in checks)
            {
                if (row.HasRead(column))
                {
                    check!(row);
                }
            }
        };
    }

    private Action<SeedRow>? CheckOf(FactKind kind, FactColumn column, ProblemList problems)
    {
        Action<SeedRow>? check = null;
        if (column.Refers is { } target)
        {
            check += ReferenceCheck(FactKind.Of(target), column, problems);
        }
        else if (column.IsKey && column.Type is FactColumnType.Text)
        {
            check += IdCheck(kind, column, problems);
        }

        if (column.Vocabulary is { } list && folder.Vocabulary?.Lists.GetValueOrDefault(list) is { } words)
        {
            check += ListCheck(column, [.. words.Keys], SeedRules.Word, $"the list {list} of the vocabulary", problems);
        }

        if (column.IsUnit && folder.Vocabulary is { } vocabulary)
        {
            check += ListCheck(column, [.. vocabulary.Units.Keys], SeedRules.Unit, "the list of units", problems);
        }

        if (column.Refers == typeof(Source) && kind != Sources)
        {
            check += SourceCheck(column, problems);
        }

        return column.Type is FactColumnType.Date || (column.Type is FactColumnType.Integer && IsYear(column))
            ? check + YearCheck(column, problems)
            : check;
    }

    private static bool IsYear(FactColumn column) =>
        column.Name is "year" || column.Name.EndsWith("_year", StringComparison.Ordinal);

    private Action<SeedRow> ReferenceCheck(FactKind target, FactColumn column, ProblemList problems) => row =>
    {
        switch (column.Get(row.Fact))
        {
            case string key:
                Require(key);
                break;
            case IReadOnlyList<string> keys:
                foreach (var key in keys)
                {
                    Require(key);
                }

                break;
        }

        void Require(string key)
        {
            if (!index.MayExist(target, key))
            {
                var hint = _nearest.Hint(index.KeysOf(target), key);
                problems.Add(
                    SeedRules.Reference, row, column, key,
                    $"There is no {target.Name} '{key}'; name one of {target.FileName} or add it there.{hint}");
            }
        }
    };

    private Action<SeedRow> ListCheck(
        FactColumn column, IReadOnlyCollection<string> words, SeedRule rule, string list, ProblemList problems)
    {
        var known = words.ToHashSet(StringComparer.Ordinal);
        var allowed = words.Count <= MostWordsShown ? $"; it has {string.Join(", ", words)}" : "";
        return row =>
        {
            if (column.Get(row.Fact) is string word && !known.Contains(word))
            {
                var hint = _nearest.Hint(known, word);
                problems.Add(
                    rule, row, column, $"'{word}' is not in {list}{allowed}. Use a word of the list or add it.{hint}");
            }
        };
    }

    private static Action<SeedRow> IdCheck(FactKind kind, FactColumn column, ProblemList problems) => row =>
    {
        var isWrong = column.Get(row.Fact) is string id
            && (kind.HasIdentity ? !IdForm.Holds(id) : id.Contains('|', StringComparison.Ordinal));
        if (isWrong)
        {
            problems.Add(SeedRules.IdForm, row, column, kind.HasIdentity
                ? "An id has 1 to 64 letters A-Z, digits, '.', '_' or '-', a letter or digit first; write it so."
                : "The text is part of a key and may not have a '|'; write it without.");
        }
    };

    private static Action<SeedRow> SourceCheck(FactColumn column, ProblemList problems) => row =>
    {
        if (column.Get(row.Fact) is IReadOnlyList<string> { Count: 0 })
        {
            problems.Add(
                SeedRules.Sourced, row, column,
                "The row has no source; name at least one id of sources.csv, or take the row out.");
        }
    };

    private Action<SeedRow> YearCheck(FactColumn column, ProblemList problems) => row =>
    {
        var (year, last) = column.ValueOf(row.Fact) switch
        {
            int number => (number, _thisYear + YearsAhead),
            PartialDate date => (date.Year, _thisYear + DateYearsAhead),
            _ => (FirstYear, _thisYear),
        };
        if (year < FirstYear || year > last)
        {
            problems.Add(
                SeedRules.Year, row, column,
                $"{year} is not a year from {FirstYear} to {last}; look it up in the source.");
        }
    };
}
