using System.Text;
using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Stores.Tests.Neo4j;

/// <summary>What a store answers to many questions, as one text in the order of the answers.</summary>
internal sealed class StoreAnswers(IGraphStore store)
{
    private readonly StringBuilder _text = new();

    /// <summary>What was answered until now.</summary>
    internal string Text => _text.ToString();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal async Task<string> AllAsync(IReadOnlyList<string> parts)
    {
        var graph = await store.GetChainGraphAsync(Token);
        var places = await store.GetPlacesAsync(Token);
        Add("chains", [.. graph.Chains, .. graph.Segments, .. graph.Supplies, .. places.All]);
        foreach (var place in places.All)
        {
            await AddRegionAsync(place.Code);
            await AddProjectsAsync(new ProjectFilter { Region = place.Code });
        }

        foreach (var segment in graph.Segments)
        {
            await AddCandidatesAsync(segment.Code, places.All[0].Code);
            await AddPageAsync(new EnterpriseFilter { Segment = segment.Code, Limit = 3 });
        }

        foreach (var chain in graph.Chains)
        {
            await AddProjectsAsync(new ProjectFilter { Chain = chain.Code });
            await AddPageAsync(new EnterpriseFilter { Chain = chain.Code, Local = true, Limit = 100 });
        }

        foreach (var part in parts)
        {
            await AddPageAsync(new EnterpriseFilter { Text = part, Limit = 5 });
        }

        await AddPageAsync(new EnterpriseFilter { Local = false, Limit = 7 });
        return Text;
    }

    internal async Task AddCandidatesAsync(string segment, string region)
    {
        foreach (var limit in (int[])[500, 2])
        {
            var hits = await store.FindCandidatesAsync(
                new CandidateQuery
                {
                    Segment = segment,
                    Region = region,
                    Routes = Enum.GetValues<RouteKind>(),
                    LimitPerRoute = limit,
                },
                Token);
            foreach (var hit in hits.Hits)
            {
                Line($"{segment} {hit.Route} {string.Join('>', hit.NodeIds)} {string.Join(',', hit.FactIds)}");
            }

            Line($"left out {string.Join(',', hits.LeftOut.OrderBy(route => route.Key))}");
        }
    }

    internal async Task AddRegionAsync(string region)
    {
        var facts = await store.GetRegionFactsAsync(region, Token);
        Fact[] all =
        [
            facts.Region, .. facts.Sites, .. facts.Enterprises, .. facts.Operations, .. facts.Projects,
            .. facts.Activities, .. facts.Resources, .. facts.Indicators, .. facts.Statements, .. facts.Completeness,
            .. facts.Policies, .. facts.Parks, .. facts.Sources.Values,
        ];
        Line($"region {region} {string.Join(' ', all.Select(facts.Keys.IdOf))}");
        Add("facts", all);
    }

    internal async Task AddPageAsync(EnterpriseFilter filter)
    {
        var page = await store.FindEnterprisesAsync(filter, Token);
        Line($"page {filter} {page.TotalCount} {page.HasMore}");
        foreach (var one in page.Enterprises)
        {
            Fact[] facts =
            [
                one.Enterprise, .. one.Identifiers, .. one.Tags, .. one.Capabilities, .. one.Ties, .. one.TiesToIt,
                .. one.Sites, .. one.Operations, .. one.Projects,
            ];
            Line(string.Join(' ', facts.Select(one.Keys.IdOf)));
            Add("enterprise", facts);
        }
    }

    private async Task AddProjectsAsync(ProjectFilter filter) =>
        Add($"projects {filter}", await store.FindProjectsAsync(filter, Token));

    private void Add(string what, IEnumerable<Fact> facts)
    {
        Line(what);
        foreach (var fact in facts)
        {
            Line(FactJson.Write(FactKind.Of(fact), fact));
        }
    }

    private void Line(string text) => _text.Append(text).Append('\n');
}
