using GraphQL;

namespace ChainMatch.Api.Schema;

/// <summary>The schema: types are made from the node classes, their descriptions from the doc comments.</summary>
internal sealed class ChainMatchSchema : GraphQL.Types.Schema
{
    static ChainMatchSchema() => GlobalSwitches.EnableReadDescriptionFromXmlDocumentation = true;

    /// <summary>Builds the schema; types are made when it is initialised.</summary>
    public ChainMatchSchema(IServiceProvider services)
        : base(services)
    {
        Query = new RootType();
        this.RegisterTypeMapping<DateOnly, DateScalar>();
        this.RegisterVisitor(new OneLineDescriptions());
        Features.RepeatableDirectives = true;
        Features.DeprecationOfInputValues = true;
    }

    /// <summary>The schema in the schema definition language, in an order that does not change.</summary>
    internal string Print() => this.Print(new() { StringComparison = StringComparison.Ordinal });
}
