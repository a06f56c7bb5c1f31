using System.CommandLine;
using ChainMatch.Cli.Output;
using ChainMatch.Matching;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch brief</c>: one page for a visit.</summary>
internal static class BriefCommand
{
    private static readonly Argument<string> Enterprise = new("ENTERPRISE")
    {
        Description = "The enterprise by id, or by a part of its name that only it has",
    };

    private static readonly Argument<string> Segment = CommandOptions.Segment();
    private static readonly Option<string?> Region = CommandOptions.Region();
    private static readonly Option<DateOnly?> AsOf = CommandOptions.AsOf();

    internal static Command Create()
    {
        var command = new ExampleCommand(
            "brief",
            "Write the visiting brief (拜访提纲): what we need, what we offer, what ties exist, what is unknown.",
            new Example("brief E-0108 CATT-M05", "by id"),
            new Example("brief 中盛 屠宰", "by names"))
        {
            Enterprise,
            Segment,
            Region,
            AsOf,
        };
        command.SetWork(RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(
        Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var scope = await session.ScopeAsync(parsed.GetValue(Region), parsed.GetValue(AsOf), cancellationToken);
        var segment = await session.SegmentAsync(parsed.GetRequiredValue(Segment), cancellationToken);
        var enterprise = await session.EnterpriseIdAsync(parsed.GetRequiredValue(Enterprise), cancellationToken);
        if (session.Format is OutputFormat.Json)
        {
            var variables = new Dictionary<string, object?> { ["enterprise"] = enterprise, ["segment"] = segment.Code };
            return await session.PrintAsync(new Question("brief", scope) { Variables = variables }, cancellationToken);
        }

        var request = new MatchRequest { Segment = segment.Code, Region = scope.Region?.Code, AsOf = scope.AsOf };
        var brief = await session.Get<BriefWriter>().WriteAsync(enterprise, request, cancellationToken);
        BriefPage.Write(session.Screen, brief);
        return ExitCode.Success;
    }
}
