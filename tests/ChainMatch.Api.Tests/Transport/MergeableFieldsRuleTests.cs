using ChainMatch.Api.Transport;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser;
using GraphQLParser.AST;

namespace ChainMatch.Api.Tests.Transport;

public sealed class MergeableFieldsRuleTests
{
    private const int Documents = 2_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task It_agrees_with_the_rule_it_replaces(int seed)
    {
        var schema = Animals();
        var random = new RandomDocument(new Random(seed));
        var refused = 0;

        for (var round = 0; round < Documents; round++)
        {
            var query = random.Next();
            var expected = await IsRefused(query, schema, OverlappingFieldsCanBeMerged.Instance);
            refused += expected ? 1 : 0;
            Assert.True(expected == await IsRefused(query, schema, MergeableFieldsRule.Instance), query);
        }

        Assert.InRange(refused, Documents / 10, Documents * 9 / 10);
    }

    [Theory]
    [InlineData("{ dog { name name } }", null)]
    [InlineData("{ dog { name } dog { name: same } }", "'name' and 'same' are different fields")]
    [InlineData("{ dog { n(x: 1) n(x: 2) } }", "they have differing arguments")]
    [InlineData("{ dog { n(x: 1, y: \"a\") n(y: \"a\", x: 1) } }", null)]
    [InlineData("{ animal { ... on Dog { bark } ... on Cat { bark } } }", "they return conflicting types")]
    [InlineData("{ animal { ... on Dog { a: name } ... on Cat { a: id } } }", "they return conflicting types")]
    public async Task It_says_why_fields_conflict(string query, string? why)
    {
        var errors = await Errors(query, Animals(), MergeableFieldsRule.Instance);

        if (why is null)
        {
            Assert.Empty(errors);
        }
        else
        {
            Assert.Contains(why, Assert.Single(errors), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_gives_up_where_types_meet_in_too_many_ways()
    {
        const string Meeting = "... on Dog { friend { id } } ... on Cat { friend { id } } ";
        var levels = string.Concat(Enumerable.Repeat($"friend {{ {Meeting}", 30));
        var query = $"{{ animal {{ {Meeting} {levels} id {new string('}', 30)} }} }}";

        var errors = await Errors(query, Animals(), MergeableFieldsRule.Instance);

        Assert.Contains("too many ways", Assert.Single(errors), StringComparison.Ordinal);
    }

    private static GraphQL.Types.Schema Animals()
    {
        var schema = GraphQL.Types.Schema.For(RandomDocument.Schema, builder =>
        {
            builder.Types.For("Dog").IsTypeOfFunc = _ => true;
            builder.Types.For("Cat").IsTypeOfFunc = _ => true;
        });
        schema.Initialize();
        return schema;
    }

    private static async Task<bool> IsRefused(string query, ISchema schema, IValidationRule rule) =>
        (await Errors(query, schema, rule)).Count > 0;

    private static async Task<IReadOnlyList<string>> Errors(string query, ISchema schema, IValidationRule rule)
    {
        var document = Parser.Parse(query);
        var result = await new DocumentValidator().ValidateAsync(new ValidationOptions
        {
            Schema = schema,
            Document = document,
            Rules = [rule, NoUnusedFragments.Instance, PossibleFragmentSpreads.Instance],
            Operation = (GraphQLOperationDefinition)document.Definitions[0],
            Variables = Inputs.Empty,
            CancellationToken = TestContext.Current.CancellationToken,
        });
        return [.. result.Errors.Select(error => error.Message)];
    }
}
