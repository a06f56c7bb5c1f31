using System.Linq.Expressions;
using System.Numerics;
using ChainMatch.Model;
using FluentValidation;

namespace ChainMatch.Seeds.Validation;

/// <summary>The rules of one kind of fact, beyond what its columns promise.</summary>
internal interface IFactRules
{
    /// <summary>The kind that they are for.</summary>
    FactKind Kind { get; }

    /// <summary>
    /// Looks at all rows before any is checked, for rules between rows of a kind whose rows refer to each other.
    /// </summary>
    void LookAt(IEnumerable<SeedRow> rows);

    /// <summary>
    /// Checks a row. A rule is left alone when a cell that it reads is already known to be wrong, and so is a second
    /// rule that would blame the same cell.
    /// </summary>
    void Check(SeedRow row, ProblemList problems);
}

/// <summary>Rules of a record, written with FluentValidation; each ends in <see cref="Or"/>.</summary>
/// <typeparam name="T">The record.</typeparam>
internal abstract class FactRules<T> : AbstractValidator<T>, IFactRules
    where T : Fact
{
    public FactKind Kind { get; } = FactKind.Of<T>();

    public virtual void LookAt(IEnumerable<SeedRow> rows)
    {
    }

    public virtual void Check(SeedRow row, ProblemList problems)
    {
        var errors = Validate((T)row.Fact).Errors;
        var faulty = errors is [] ? 0 : problems.Faulty(row);
        foreach (var failure in errors)
        {
            var broken = (Broken)failure.CustomState;
            var blamed = Kind.Columns[broken.Reads[0]];
            if (!Has(faulty, broken.Reads) && !Has(problems.Faulty(row), [blamed.Index]))
            {
                problems.Add(broken.Rule, row, blamed, failure.ErrorMessage);
            }
        }
    }

    /// <summary>States which rule is broken when the check before it fails, and says so in words.</summary>
    /// <param name="check">The check.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="message">What is wrong with the row and what to do.</param>
    /// <param name="reads">The properties that it reads, the one to blame first.</param>
    protected void Or<TProperty>(
        IRuleBuilderOptions<T, TProperty> check, SeedRule rule, Func<T, string> message, params string[] reads)
    {
        var broken = new Broken(rule, [.. reads.Select(ColumnOf)]);
        check.WithErrorCode(rule.Code).WithMessage(message).WithState(_ => broken);
    }

    /// <summary>A quantity that is not negative.</summary>
    protected void NotNegative<TNumber>(Expression<Func<T, TNumber?>> quantity)
        where TNumber : struct, INumber<TNumber> => Or(
            RuleFor(quantity).Must(value => value is null || value >= TNumber.Zero),
            SeedRules.NotNegative, _ => "A quantity is not negative; look it up in the source.", NameOf(quantity));

    /// <summary>A figure with a unit, or neither.</summary>
    protected void FigureHasUnit(Expression<Func<T, double?>> figure, string unit)
    {
        var column = Kind.Columns[ColumnOf(unit)];
        Or(
            RuleFor(figure).Must((fact, value) => value is null || column.Get(fact) is not null),
            SeedRules.FigureUnit, _ => "The figure has no unit; name one of the list of units.", unit, NameOf(figure));
        Or(
            RuleFor(figure).Must((fact, value) => value is not null || column.Get(fact) is null),
            SeedRules.FigureUnit, _ => "The unit has no figure; write it or leave both empty.", NameOf(figure), unit);
    }

    private static string NameOf(LambdaExpression property) => ((MemberExpression)property.Body).Member.Name;

    private static bool Has(uint columns, int[] any) => Array.Exists(any, column => (columns & (1u << column)) != 0);

    private int ColumnOf(string property)
    {
        var name = EnumName.Snake(property, char.ToLowerInvariant);
        return Kind.Columns.Single(column => column.Name == name).Index;
    }

    private sealed record Broken(SeedRule Rule, int[] Reads);
}
