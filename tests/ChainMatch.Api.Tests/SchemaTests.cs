using ChainMatch.Api.Schema;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace ChainMatch.Api.Tests;

public sealed class SchemaTests(PingliangApi api)
{
    private const string Refresh = "CHAINMATCH_REFRESH_SCHEMA";

    [Fact]
    public async Task The_schema_is_the_one_that_is_checked_in()
    {
        var token = TestContext.Current.CancellationToken;
        var printed = Printed();

        if (Environment.GetEnvironmentVariable(Refresh) is not null)
        {
            await File.WriteAllTextAsync(Repository.Schema, printed, token);
        }

        var checkedIn = await File.ReadAllTextAsync(Repository.Schema, token);
        Assert.True(
            printed == checkedIn,
            $"schema.graphql differs. Read the difference after: {Refresh}=1 dotnet test tests/ChainMatch.Api.Tests");
    }

    [Fact]
    public void Everything_in_the_schema_is_described()
    {
        var schema = (ChainMatchSchema)api.Services.GetRequiredService<ISchema>();

        var silent = schema.AllTypes
            .Where(type => type is not ScalarGraphType or EnumerationGraphType)
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(Undescribed)
            .Order(StringComparer.Ordinal);

        Assert.Equal([], silent);
    }

    [Fact]
    public void Descriptions_carry_the_Chinese_terms()
    {
        var schema = api.Services.GetRequiredService<ISchema>();

        var state = (EnumerationGraphType)schema.AllTypes["SegmentState"]!;

        Assert.Contains("重点产业链", schema.AllTypes["Chain"]!.Description, StringComparison.Ordinal);
        Assert.Contains("缺链", state.Values.FindByName("MISSING")!.Description, StringComparison.Ordinal);
    }

    private string Printed()
    {
        var schema = (ChainMatchSchema)api.Services.GetRequiredService<ISchema>();
        return schema.Print().ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Undescribed(IGraphType type)
    {
        var fields = (type as IComplexGraphType)?.Fields.ToList() ?? [];
        var values = (type as EnumerationGraphType)?.Values.ToList() ?? [];
        return
        [
            .. new[] { type }.Where(item => IsBlank(item.Description)).Select(item => item.Name),
            .. fields.Where(field => IsBlank(field.Description)).Select(field => $"{type.Name}.{field.Name}"),
            .. from field in fields
               from argument in field.Arguments ?? []
               where IsBlank(argument.Description)
               select $"{type.Name}.{field.Name}({argument.Name})",
            .. values.Where(value => IsBlank(value.Description)).Select(value => $"{type.Name}.{value.Name}"),
        ];
    }

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);
}
