using System.Text.RegularExpressions;
using GraphQL.Types;
using GraphQL.Utilities;

namespace ChainMatch.Api.Schema;

/// <summary>Takes the line breaks of doc comments out of the descriptions.</summary>
internal sealed partial class OneLineDescriptions : BaseSchemaNodeVisitor
{
    /// <inheritdoc/>
    public override void VisitObject(IObjectGraphType type, ISchema schema) => Join(type);

    /// <inheritdoc/>
    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema) =>
        Join(field);

    /// <inheritdoc/>
    public override void VisitObjectFieldArgumentDefinition(
        QueryArgument argument, FieldType field, IObjectGraphType type, ISchema schema) => Join(argument);

    /// <inheritdoc/>
    public override void VisitInputObject(IInputObjectGraphType type, ISchema schema) => Join(type);

    /// <inheritdoc/>
    public override void VisitInputObjectFieldDefinition(FieldType field, IInputObjectGraphType type, ISchema schema) =>
        Join(field);

    /// <inheritdoc/>
    public override void VisitInterface(IInterfaceGraphType type, ISchema schema) => Join(type);

    /// <inheritdoc/>
    public override void VisitInterfaceFieldDefinition(FieldType field, IInterfaceGraphType type, ISchema schema) =>
        Join(field);

    /// <inheritdoc/>
    public override void VisitEnum(EnumerationGraphType type, ISchema schema) => Join(type);

    /// <inheritdoc/>
    public override void VisitEnumValue(EnumValueDefinition value, EnumerationGraphType type, ISchema schema) =>
        Join(value);

    private static void Join(IProvideDescription item) =>
        item.Description = item.Description is { } text ? Space().Replace(text, " ") : null;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
