using System.Text.Json;
using ChainMatch.Model;
using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;

namespace ChainMatch.Stores.Tests.Contracts;

/// <summary>What <see cref="IGraphStore.FindCandidatesAsync"/> promises, by <c>Cases/candidates.json</c>.</summary>
public abstract class CandidateContract(ScratchStore scratch) : StoreContract(scratch)
{
    public static TheoryData<string> Cases() =>
        [.. CaseFile.Read("candidates.json").EnumerateArray().Select(item => item.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Candidates_come_by_their_routes(string name)
    {
        var item = CaseFile.Read("candidates.json").EnumerateArray()
            .Single(item => item.GetProperty("name").GetString() == name);
        var more = item.TryGetProperty("facts", out var facts) ? TinyGraph.FactsOf(facts) : [];
        var store = await OpenWithAsync(TinyGraph.With(more));

        var found = await store.FindCandidatesAsync(QueryOf(item), Token);

        Assert.Equal(item.GetProperty("hits").EnumerateArray().Select(hit => hit.GetString()), found.Hits.Select(Line));
        Assert.Equal(LeftOutOf(item), found.LeftOut.ToDictionary(pair => EnumName.Of(pair.Key), pair => pair.Value));
    }

    [Theory]
    [InlineData("A-X99", "101000")]
    [InlineData("A-M02", "999999")]
    public async Task An_unknown_segment_or_region_is_not_found(string segment, string region)
    {
        var store = await OpenWithAsync(TinyGraph.With());
        var query = new CandidateQuery { Segment = segment, Region = region, Routes = Enum.GetValues<RouteKind>() };

        var refusal = await Assert.ThrowsAsync<ChainMatchException>(() => store.FindCandidatesAsync(query, Token));

        Assert.Equal(ErrorCode.NotFound, refusal.Code);
    }

    private static CandidateQuery QueryOf(JsonElement item)
    {
        var query = new CandidateQuery
        {
            Segment = item.GetProperty("segment").GetString()!,
            Region = item.GetProperty("region").GetString()!,
            Routes =
            [
                .. item.GetProperty("routes").EnumerateArray()
                    .Select(route => EnumName.Find<RouteKind>(route.GetString()!)!.Value),
            ],
        };
        return item.TryGetProperty("limit", out var limit) ? query with { LimitPerRoute = limit.GetInt32() } : query;
    }

    private static Dictionary<string, int> LeftOutOf(JsonElement item) =>
        item.TryGetProperty("leftOut", out var leftOut)
        ? leftOut.EnumerateObject().ToDictionary(route => route.Name, route => route.Value.GetInt32())
        : [];

    private static string Line(RouteHit hit)
    {
        Assert.Equal(hit.EnterpriseId, hit.NodeIds[0]);
        return $"{EnumName.Of(hit.Route)} {string.Join(" > ", hit.NodeIds)} by {string.Join(", ", hit.FactIds)}";
    }
}
