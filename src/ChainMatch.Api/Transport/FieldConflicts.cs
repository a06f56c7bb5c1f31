using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace ChainMatch.Api.Transport;

/// <summary>Two fields that cannot share a name in the answer.</summary>
internal sealed record FieldConflict(ROM Name, GraphQLField First, GraphQLField Second, string Why);

/// <summary>Finds the fields of an operation that cannot be merged; each field is reported once.</summary>
internal sealed class FieldConflicts(ISchema schema, GraphQLDocument document)
{
    private static readonly SDLPrinter Printer = new();

    private readonly FieldCollector _collector = new(schema, document);

    /// <summary>Whether the search was given up, for the fields meet in too many ways.</summary>
    internal bool IsGivenUp => _collector.IsExhausted;

    internal IEnumerable<FieldConflict> In(GraphQLOperationDefinition operation)
    {
        var fields = _collector.Of(operation);
        return Shapes(fields).Concat(Sameness(fields)).DistinctBy(conflict => conflict.Second);
    }

    /// <summary>Whatever the parents, two values under one name must have the same shape.</summary>
    private IEnumerable<FieldConflict> Shapes(List<SelectedField> fields)
    {
        foreach (var group in ByName(fields))
        {
            var first = group[0];
            foreach (var other in group.Where(other => !HaveSameShape(first.Definition, other.Definition)))
            {
                yield return ConflictOf(first, other, "they return conflicting types");
            }

            foreach (var conflict in Shapes(_collector.Below(group)))
            {
                yield return conflict;
            }
        }
    }

    /// <summary>Two fields that can meet on one object must be the same field with the same arguments.</summary>
    private IEnumerable<FieldConflict> Sameness(List<SelectedField> fields) =>
        ByName(fields).SelectMany(ThatCanMeet).SelectMany(SamenessOfGroup);

    private IEnumerable<FieldConflict> SamenessOfGroup(List<SelectedField> group)
    {
        var first = group[0];
        var arguments = new Lazy<string>(() => ArgumentsOf(first.Field));
        foreach (var other in group.Skip(1))
        {
            if (other.Field.Name.Value != first.Field.Name.Value)
            {
                var names = $"'{first.Field.Name.Value}' and '{other.Field.Name.Value}'";
                yield return ConflictOf(first, other, $"{names} are different fields");
            }
            else if (ArgumentsOf(other.Field) != arguments.Value)
            {
                yield return ConflictOf(first, other, "they have differing arguments");
            }
        }

        foreach (var conflict in Sameness(_collector.Below(group)))
        {
            yield return conflict;
        }
    }

    /// <summary>
    /// Splits a group by object type; what is selected on an interface or a union can meet any of them.
    /// </summary>
    private static IEnumerable<List<SelectedField>> ThatCanMeet(List<SelectedField> group)
    {
        var objects = group.Select(field => field.Parent).OfType<IObjectGraphType>().Distinct().ToArray();
        return objects.Length <= 1
            ? [group]
            : objects.Select(type =>
                group.FindAll(field => field.Parent == type || field.Parent is not IObjectGraphType));
    }

    private static IEnumerable<List<SelectedField>> ByName(List<SelectedField> fields) =>
        fields.GroupBy(field => field.Name).Select(group => group.ToList());

    private static FieldConflict ConflictOf(SelectedField first, SelectedField second, string why) =>
        new(second.Name, first.Field, second.Field, why);

    private static string ArgumentsOf(GraphQLField field) => field.Arguments is not { Count: > 0 } arguments
        ? ""
        : string.Join(',', arguments.Items
            .OrderBy(argument => argument.Name.StringValue, StringComparer.Ordinal)
            .Select(argument => $"{argument.Name.StringValue}:{Printer.Print(argument.Value)}"));

    private static bool HaveSameShape(FieldType? first, FieldType? second) =>
        first is null || second is null || HaveSameShape(first.ResolvedType, second.ResolvedType);

    private static bool HaveSameShape(IGraphType? first, IGraphType? second) => (first, second) switch
    {
        (NonNullGraphType a, NonNullGraphType b) => HaveSameShape(a.ResolvedType, b.ResolvedType),
        (NonNullGraphType, _) or (_, NonNullGraphType) => false,
        (ListGraphType a, ListGraphType b) => HaveSameShape(a.ResolvedType, b.ResolvedType),
        (ListGraphType, _) or (_, ListGraphType) => false,
        (ScalarGraphType, _) or (_, ScalarGraphType) => ReferenceEquals(first, second),
        _ => true,
    };
}
