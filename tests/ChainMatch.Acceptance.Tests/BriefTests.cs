namespace ChainMatch.Acceptance.Tests;

/// <summary>What a brief may not say to the company that is visited.</summary>
public sealed class BriefTests(PingliangStore pingliang)
{
    [Theory]
    [InlineData("U-HNYSKG", "BLDM-M18", "P-0001")]
    [InlineData("U-DFXW", "BLDM-M18", "P-0048")]
    public async Task The_talks_of_a_competitor_are_told_to_nobody(string enterprise, string segment, string project)
    {
        var run = await pingliang.RunAsync("brief", enterprise, segment);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(project, run.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_own_talks_are_told()
    {
        var run = await pingliang.RunAsync("brief", "U-DFXW", "BLDM-M18");

        Assert.Contains("P-0001", run.Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("000530.SZ", "CATT-M07", "operation:S-0041|CATT-M06")]
    [InlineData("E-0287", "TCMD-M02", "皇甫谧")]
    public async Task A_local_firm_that_is_being_built_or_must_be_checked_is_not_offered(
        string enterprise, string segment, string absent)
    {
        var run = await pingliang.RunAsync("brief", enterprise, segment);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(absent, run.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policies_are_those_of_the_segment_or_its_chain()
    {
        var run = await pingliang.RunAsync("brief", "E-0108", "CATT-M05");

        Assert.Contains("policy:POL-001", run.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("policy:POL-013", run.Data, StringComparison.Ordinal);
    }
}
