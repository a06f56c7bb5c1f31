using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace ChainMatch.Api.Transport;

/// <summary>What a document holds as it is written.</summary>
internal sealed class DocumentSize : IASTVisitorContext
{
    private static readonly Counter Visitor = new();

    internal int Operations { get; private set; }

    internal int Fragments { get; private set; }

    internal int Spreads { get; private set; }

    internal int Fields { get; private set; }

    internal int Directives { get; private set; }

    internal int Variables { get; private set; }

    internal int Literals { get; private set; }

    /// <inheritdoc/>
    CancellationToken IASTVisitorContext.CancellationToken => CancellationToken.None;

    /// <summary>Counts a document; its depth must be bounded.</summary>
    internal static DocumentSize Of(GraphQLDocument document)
    {
        var size = new DocumentSize();
        var visit = Visitor.VisitAsync(document, size);
        return visit.IsCompletedSuccessfully
            ? size
            : throw new InvalidOperationException("Counting a document has nothing to wait for.");
    }

    private sealed class Counter : ASTVisitor<DocumentSize>
    {
        public override ValueTask VisitAsync(ASTNode? node, DocumentSize context)
        {
            switch (node)
            {
                case GraphQLOperationDefinition:
                    context.Operations++;
                    break;
                case GraphQLFragmentDefinition:
                    context.Fragments++;
                    break;
                case GraphQLFragmentSpread or GraphQLInlineFragment:
                    context.Spreads++;
                    break;
                case GraphQLField:
                    context.Fields++;
                    break;
                case GraphQLDirective:
                    context.Directives++;
                    break;
                case GraphQLVariableDefinition:
                    context.Variables++;
                    break;
                case GraphQLValue:
                    context.Literals++;
                    break;
            }

            return base.VisitAsync(node, context);
        }
    }
}
