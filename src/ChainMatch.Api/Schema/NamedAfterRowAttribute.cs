using System.Reflection;
using GraphQL;
using GraphQL.Types;

namespace ChainMatch.Api.Schema;

/// <summary>Names a generic type after the public name of its row: <c>GapConnection</c> of <c>GapNode</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class NamedAfterRowAttribute(string ending) : GraphQLAttribute
{
    /// <summary>What follows the name of the row.</summary>
    internal string Ending { get; } = ending;

    /// <inheritdoc/>
    public override void Modify(IGraphType graphType)
    {
        var row = graphType.GetType().GenericTypeArguments[0].GenericTypeArguments[0];
        graphType.Name = (row.GetCustomAttribute<NameAttribute>()?.Name ?? row.Name) + Ending;
    }
}
