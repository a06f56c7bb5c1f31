namespace ChainMatch.Api.Tests;

public sealed class EnterpriseQueryTests(PingliangApi api)
{
    [Fact]
    public async Task An_enterprise_tells_all_that_is_known_of_it()
    {
        var data = await api.AskAsync("""
            { enterprise(id: "000930.SZ") {
                id name local kind home { name parent { name } } confidence
                employees { value unit year sources { id } }
                revenue { value unit period }
                capabilities { segment { code chain { code } } role products confidence sources { tier } }
                ties { kind detail target { __typename id ... on Enterprise { name } } enterprise { id } }
                sites { id name region { name } operations { segment { code } site { id } status } }
                tags { list year rank } identifiers { scheme value }
                projects { id stage investors { id } region { code } segments { code } amount { value unit } }
                sources { id tier title }
            } }
            """);

        var enterprise = data["enterprise"]!;
        Assert.Equal("000930.SZ", enterprise["id"]!.GetValue<string>());
        Assert.NotEmpty(enterprise["sources"]!.AsArray());
        Assert.Contains(
            enterprise["ties"]!.AsArray(),
            tie => tie!["kind"]!.GetValue<string>() == "PARENT_OF_LOCAL"
                && tie["target"]!["__typename"]!.GetValue<string>() == "Enterprise"
                && tie["enterprise"]!["id"]!.GetValue<string>() == "000930.SZ");
    }

    [Theory]
    [InlineData("牛")]
    [InlineData("平凉")]
    public async Task One_or_two_characters_find_enterprises_by_their_names(string text)
    {
        var data = await api.AskAsync(
            "query($text: String) { enterprises(text: $text, first: 1000) { totalCount edges { node { name } } } }",
            new { text });

        var found = GapQueryTests.Nodes(data["enterprises"]).ToList();
        Assert.NotEmpty(found);
        Assert.Equal(found.Count, data["enterprises"]!["totalCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task Pages_of_enterprises_follow_each_other_by_id()
    {
        const string Query = "query($after: String) { enterprises(local: true, first: 25, after: $after) "
            + "{ totalCount pageInfo { hasNextPage endCursor } edges { node { id local } } } }";
        List<string> ids = [];
        string? after = null;
        int total;

        do
        {
            var page = (await api.AskAsync(Query, new { after }))["enterprises"]!;
            total = page["totalCount"]!.GetValue<int>();
            ids.AddRange(GapQueryTests.Nodes(page).Select(node => node["id"]!.GetValue<string>()));
            Assert.All(GapQueryTests.Nodes(page), node => Assert.True(node["local"]!.GetValue<bool>()));
            after = page["pageInfo"]!["hasNextPage"]!.GetValue<bool>()
                ? page["pageInfo"]!["endCursor"]!.GetValue<string>()
                : null;
        }
        while (after is not null);

        Assert.Equal(total, ids.Count);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Projects_are_listed_by_chain_and_stage()
    {
        var data = await api.AskAsync("""
            { projects(chain: "CATT", stage: [PRODUCING, UNDER_CONSTRUCTION], first: 1000) {
                totalCount edges { node { id stage segments { chain { code } } date amount { value unit } } } } }
            """);

        var projects = GapQueryTests.Nodes(data["projects"]).ToList();
        Assert.NotEmpty(projects);
        Assert.All(projects, project =>
        {
            Assert.Contains(project["stage"]!.GetValue<string>(), (string[])["PRODUCING", "UNDER_CONSTRUCTION"]);
            Assert.Contains("CATT", project["segments"]!.ToJsonString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_segment_tells_what_works_in_it_and_a_region_what_it_has()
    {
        var data = await api.AskAsync("""
            { segment(code: "CATT-M05") {
                operations { totalCount edges { cursor node {
                    site { id name region { code resources { id } } } status confidence } } }
                inputs { from { code } input bound crossChain sources { id } } outputs { to { code } } }
              store { homeRegion {
                resources { id name quantity { value unit year sources { id } } feeds { code } } } } }
            """);

        var operations = data["segment"]!["operations"]!;
        Assert.Equal(operations["edges"]!.AsArray().Count, operations["totalCount"]!.GetValue<int>());
        Assert.Matches("^operation:", operations["edges"]![0]!["cursor"]!.GetValue<string>());
        Assert.NotEmpty(data["segment"]!["inputs"]!.AsArray());
        Assert.NotEmpty(data["store"]!["homeRegion"]!["resources"]!.AsArray());
    }

    [Fact]
    public async Task The_store_tells_its_version_and_the_log_of_its_changes()
    {
        var data = await api.AskAsync("""
            { store { kind version asOf dataSet counts { kind count } }
              changes { totalCount pageInfo { hasNextPage } edges { cursor node { version action kind key new } } } }
            """);

        Assert.Equal("sqlite", data["store"]!["kind"]!.GetValue<string>());
        Assert.Equal(1, data["store"]!["version"]!.GetValue<int>());
        Assert.Equal(1, data["changes"]!["totalCount"]!.GetValue<int>());
        Assert.Equal("data-set", data["changes"]!["edges"]![0]!["node"]!["kind"]!.GetValue<string>());
    }
}
