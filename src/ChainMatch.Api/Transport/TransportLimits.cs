namespace ChainMatch.Api.Transport;

/// <summary>
/// How much one request may ask. Validation is not safe on its own: some of its rules take time that grows with the
/// square of the document or with its expansion, and nothing can interrupt them. So every document is measured before
/// it.
/// </summary>
public sealed record TransportLimits
{
    /// <summary>Bytes of a request body.</summary>
    public int BodyBytes { get; init; } = 256 * 1024;

    /// <summary>Levels of JSON in a request body.</summary>
    public int JsonDepth { get; init; } = 32;

    /// <summary>Values in the variables of a request, lists and objects included.</summary>
    public int VariableValues { get; init; } = 2_048;

    /// <summary>Characters of a document.</summary>
    public int DocumentLength { get; init; } = 32 * 1024;

    /// <summary>Levels that the parser follows.</summary>
    public int ParserDepth { get; init; } = 64;

    /// <summary>Operations in a document.</summary>
    public int Operations { get; init; } = 16;

    /// <summary>Fragment definitions in a document.</summary>
    public int Fragments { get; init; } = 64;

    /// <summary>Fragment spreads and inline fragments in a document.</summary>
    public int Spreads { get; init; } = 256;

    /// <summary>Fields in a document as it is written.</summary>
    public int Fields { get; init; } = 512;

    /// <summary>Directives in a document.</summary>
    public int Directives { get; init; } = 64;

    /// <summary>Variable definitions in a document.</summary>
    public int Variables { get; init; } = 64;

    /// <summary>Literal values in a document, lists and objects included.</summary>
    public int Literals { get; init; } = 1_024;

    /// <summary>Fields of all operations after fragments are expanded.</summary>
    public int ExpandedFields { get; init; } = 4_096;

    /// <summary>Levels of fields.</summary>
    public int Levels { get; init; } = 16;

    /// <summary>Lists of an introspection that lead back to types, one within another.</summary>
    public int IntrospectionLists { get; init; } = 2;

    /// <summary>Cost of an operation: about one for each value of the answer, more for what is computed.</summary>
    public int Cost { get; init; } = 200_000;

    /// <summary>Errors in an answer; the rest is cut.</summary>
    public int Errors { get; init; } = 100;

    /// <summary>Time for one request.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);
}
