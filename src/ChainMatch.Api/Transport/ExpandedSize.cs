using GraphQLParser;
using GraphQLParser.AST;
using Size = (long Fields, int Levels, int Lists, int IntrospectionLists);

namespace ChainMatch.Api.Transport;

/// <summary>
/// What a document holds once its fragments are expanded. Each fragment is measured once, however often it is spread.
/// </summary>
/// <param name="Fields">Fields of all operations.</param>
/// <param name="Levels">The most fields one within another.</param>
/// <param name="IntrospectionLists">The most lists one within another that lead from types back to types.</param>
internal sealed record ExpandedSize(long Fields, int Levels, int IntrospectionLists)
{
    /// <exception cref="RequestFault">A fragment spreads itself.</exception>
    internal static ExpandedSize Of(GraphQLDocument document)
    {
        var measure = new Measure(document);
        long fields = 0;
        var (levels, lists) = (0, 0);
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            var size = measure.Of(operation.SelectionSet);
            fields += size.Fields;
            levels = Math.Max(levels, size.Levels);
            lists = Math.Max(lists, size.IntrospectionLists);
        }

        return new ExpandedSize(fields, levels, lists);
    }

    private sealed class Measure
    {
        private readonly Dictionary<ROM, GraphQLFragmentDefinition> _fragments = [];
        private readonly Dictionary<ROM, Size?> _known = [];

        internal Measure(GraphQLDocument document)
        {
            foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
            {
                _fragments.TryAdd(fragment.FragmentName.Name.Value, fragment);
            }
        }

        internal Size Of(GraphQLSelectionSet? set)
        {
            Size all = default;
            foreach (var selection in set?.Selections ?? [])
            {
                var one = selection switch
                {
                    GraphQLField field => Of(field),
                    GraphQLInlineFragment inline => Of(inline.SelectionSet),
                    GraphQLFragmentSpread spread => Of(spread.FragmentName.Name.Value),
                    _ => default,
                };
                all = (
                    Math.Min(all.Fields + one.Fields, int.MaxValue),
                    Math.Max(all.Levels, one.Levels),
                    Math.Max(all.Lists, one.Lists),
                    Math.Max(all.IntrospectionLists, one.IntrospectionLists));
            }

            return all;
        }

        private Size Of(GraphQLField field)
        {
            var below = Of(field.SelectionSet);
            var isIntrospection = field.Name.Value.Span.StartsWith("__");
            var isList = field.Name.StringValue is "fields" or "inputFields" or "interfaces" or "possibleTypes";
            return (
                below.Fields + 1,
                below.Levels + 1,
                isList ? below.Lists + 1 : below.Lists,
                isIntrospection ? below.Lists : below.IntrospectionLists);
        }

        private Size Of(ROM fragment)
        {
            if (_known.TryGetValue(fragment, out var known))
            {
                return known ?? throw DocumentParser.Refusal($"Fragment '{fragment}' spreads itself.");
            }

            if (!_fragments.TryGetValue(fragment, out var definition))
            {
                return default;
            }

            _known[fragment] = null;
            var size = Of(definition.SelectionSet);
            _known[fragment] = size;
            return size;
        }
    }
}
