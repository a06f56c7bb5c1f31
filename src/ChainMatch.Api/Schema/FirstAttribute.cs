using GraphQL;
using GraphQL.Types;

namespace ChainMatch.Api.Schema;

/// <summary>Bounds the argument <c>first</c>: how many rows a page may have.</summary>
internal sealed class FirstAttribute : GraphQLAttribute
{
    internal const int Default = 20;

    private const int Most = 1_000;

    /// <inheritdoc/>
    public override void Modify(QueryArgument queryArgument) => queryArgument.Validate(value =>
    {
        if (value is int first and (< 1 or > Most))
        {
            throw new ArgumentException($"'first' is {first}; give 1 to {Most}.");
        }
    });
}
