using ChainMatch.Model;
using ChainMatch.Storage;
using ChainMatch.Stores.Tests.Graphs;

namespace ChainMatch.Stores.Tests.Contracts;

/// <summary>What <see cref="IGraphStore.FindProjectsAsync"/> promises.</summary>
public abstract class ProjectContract(ScratchStore scratch) : StoreContract(scratch)
{
    [Theory]
    [InlineData(null, null, "P-1,P-2,P-3")]
    [InlineData("101000", null, "P-2,P-3")]
    [InlineData("100000", null, "P-1,P-2,P-3")]
    [InlineData("999999", null, "")]
    [InlineData(null, "A", "P-1")]
    [InlineData("101000", "B", "P-2")]
    [InlineData("101000", "A", "")]
    public async Task Projects_lie_in_the_region_and_fill_a_segment_of_the_chain(
        string? region, string? chain, string ids)
    {
        var store = await OpenWithAsync(TinyGraph.With());

        var projects = await store.FindProjectsAsync(new ProjectFilter { Region = region, Chain = chain }, Token);

        Assert.Equal(ids, string.Join(',', projects.Select(project => project.Id)));
    }

    [Fact]
    public async Task A_filter_of_stages_leaves_out_projects_of_unknown_stage()
    {
        var store = await OpenWithAsync(TinyGraph.With());
        var filter = new ProjectFilter { Stages = [ProjectStage.Started, ProjectStage.Negotiation] };

        var projects = await store.FindProjectsAsync(filter, Token);

        Assert.Equal(["P-1", "P-2"], projects.Select(project => project.Id));
    }
}
