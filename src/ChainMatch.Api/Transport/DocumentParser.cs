using GraphQL.Execution;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace ChainMatch.Api.Transport;

/// <summary>
/// Reads a document and refuses what is too big to validate safely, in time that grows with its length only.
/// </summary>
internal sealed class DocumentParser(TransportLimits limits)
{
    /// <exception cref="RequestFault">The document passes a limit.</exception>
    /// <exception cref="SyntaxError">The text is no document.</exception>
    internal GraphQLDocument Parse(string text)
    {
        Check(text.Length, limits.DocumentLength, "characters");
        var document = Read(text);
        CheckSize(DocumentSize.Of(document));
        CheckExpansion(ExpandedSize.Of(document));
        return document;
    }

    /// <exception cref="RequestFault">Always.</exception>
    internal static RequestFault Refusal(string message) =>
        new(StatusCodes.Status400BadRequest, message, ErrorCodes.DocumentLimit);

    private GraphQLDocument Read(string text)
    {
        try
        {
            var options = new ParserOptions { Ignore = IgnoreOptions.Comments, MaxDepth = limits.ParserDepth };
            return Parser.Parse(text, options);
        }
        catch (GraphQLSyntaxErrorException error)
        {
            throw new SyntaxError(error);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw Refusal($"The document is nested deeper than {limits.ParserDepth} levels. Ask for less at once.");
        }
    }

    private void CheckSize(DocumentSize size)
    {
        Check(size.Operations, limits.Operations, "operations");
        Check(size.Fragments, limits.Fragments, "fragments");
        Check(size.Spreads, limits.Spreads, "fragment spreads");
        Check(size.Fields, limits.Fields, "fields");
        Check(size.Directives, limits.Directives, "directives");
        Check(size.Variables, limits.Variables, "variables");
        Check(size.Literals, limits.Literals, "literal values");
    }

    private void CheckExpansion(ExpandedSize size)
    {
        Check(size.Fields, limits.ExpandedFields, "fields after its fragments are expanded");
        Check(size.Levels, limits.Levels, "levels of fields");
        Check(size.IntrospectionLists, limits.IntrospectionLists, "introspection lists one within another");
    }

    private static void Check(long count, int limit, string what)
    {
        if (count > limit)
        {
            throw Refusal($"The document has {count} {what}; {limit} are allowed. Ask for less at once.");
        }
    }
}
