using GraphQL.Validation;
using GraphQLParser.AST;

namespace ChainMatch.Api.Transport;

/// <summary>
/// "Field selection merging" of the GraphQL specification (5.3.2) in time that grows with the expanded document and not
/// with its square: selections are grouped by response name, and each is held against the first of its group. Where
/// many types meet in an interface at every level it gives up. It takes the place of the package's rule of that name.
/// </summary>
internal sealed class MergeableFieldsRule : ValidationRuleBase
{
    internal static readonly MergeableFieldsRule Instance = new();

    private const int MaxReports = 10;

    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var conflicts = new FieldConflicts(context.Schema, context.Document);
        foreach (var operation in context.Document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            foreach (var conflict in conflicts.In(operation).Take(MaxReports))
            {
                context.ReportError(ErrorOf(conflict, context.Document));
            }
        }

        if (conflicts.IsGivenUp)
        {
            const string Message = "The fields of the document meet in too many ways. Ask for less at once.";
            context.ReportError(new ValidationError(Message) { Code = ErrorCodes.DocumentLimit });
        }

        return default;
    }

    private static ValidationError ErrorOf(FieldConflict conflict, GraphQLDocument document) => new(
        document.Source,
        "5.3.2",
        $"Fields '{conflict.Name}' conflict because {conflict.Why}. Use different aliases to fetch both.",
        conflict.First,
        conflict.Second);
}
