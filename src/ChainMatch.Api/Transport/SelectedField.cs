using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace ChainMatch.Api.Transport;

/// <summary>A field of a selection with the type it is selected on and its definition, where there is one.</summary>
internal readonly record struct SelectedField(IGraphType? Parent, GraphQLField Field, FieldType? Definition)
{
    /// <summary>The name it has in the answer.</summary>
    internal ROM Name => Field.Alias is { } alias ? alias.Name.Value : Field.Name.Value;
}

/// <summary>Flattens selection sets: fields in the order of the document, each fragment once.</summary>
internal sealed class FieldCollector
{
    private const int Most = 1 << 16;

    private readonly ISchema _schema;
    private readonly Dictionary<ROM, GraphQLFragmentDefinition> _fragments = [];

    internal FieldCollector(ISchema schema, GraphQLDocument document)
    {
        _schema = schema;
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            _fragments.TryAdd(fragment.FragmentName.Name.Value, fragment);
        }
    }

    /// <summary>How many fields were handed out, each as often as it was.</summary>
    internal int Count { get; private set; }

    /// <summary>Whether it hands out no more: the fields meet in too many ways.</summary>
    internal bool IsExhausted => Count > Most;

    /// <summary>The fields of an operation.</summary>
    internal List<SelectedField> Of(GraphQLOperationDefinition operation)
    {
        var root = operation.Operation switch
        {
            OperationType.Query => _schema.Query,
            OperationType.Mutation => _schema.Mutation,
            _ => _schema.Subscription,
        };
        List<SelectedField> fields = [];
        Collect(root, operation.SelectionSet, fields, []);
        return fields;
    }

    /// <summary>The fields below some fields that share a name.</summary>
    internal List<SelectedField> Below(List<SelectedField> group)
    {
        List<SelectedField> fields = [];
        HashSet<ROM> seen = [];
        foreach (var selected in group)
        {
            Collect(Named(selected.Definition?.ResolvedType), selected.Field.SelectionSet, fields, seen);
        }

        return fields;
    }

    private void Collect(
        IGraphType? parent, GraphQLSelectionSet? set, List<SelectedField> fields, HashSet<ROM> seen)
    {
        foreach (var selection in IsExhausted ? [] : set?.Selections ?? [])
        {
            switch (selection)
            {
                case GraphQLField field:
                    Count++;
                    fields.Add(new SelectedField(parent, field, DefinitionOf(parent, field)));
                    break;
                case GraphQLInlineFragment { TypeCondition: { } condition } inline:
                    Collect(_schema.AllTypes[condition.Type.Name.Value], inline.SelectionSet, fields, seen);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(parent, inline.SelectionSet, fields, seen);
                    break;
                case GraphQLFragmentSpread spread when seen.Add(spread.FragmentName.Name.Value):
                    if (_fragments.TryGetValue(spread.FragmentName.Name.Value, out var fragment))
                    {
                        var type = _schema.AllTypes[fragment.TypeCondition.Type.Name.Value];
                        Collect(type, fragment.SelectionSet, fields, seen);
                    }

                    break;
            }
        }
    }

    private FieldType? DefinitionOf(IGraphType? parent, GraphQLField field) => field.Name.StringValue switch
    {
        "__typename" => _schema.TypeNameMetaFieldType,
        _ => (parent as IComplexGraphType)?.GetField(field.Name.Value),
    };

    private static IGraphType? Named(IGraphType? type)
    {
        while (type is IProvideResolvedType wrapper)
        {
            type = wrapper.ResolvedType;
        }

        return type;
    }
}
