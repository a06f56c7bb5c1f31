using System.CommandLine;
using ChainMatch.Cli.Output;
using ChainMatch.Gaps;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch chains</c>: the chains with the states of their segments.</summary>
internal static class ChainsCommand
{
    private static readonly Option<string?> Region = CommandOptions.Region();
    private static readonly Option<DateOnly?> AsOf = CommandOptions.AsOf();

    internal static Command Create()
    {
        var command = new ExampleCommand(
            "chains",
            "List the industry chains (重点产业链) with the states of their segments and how complete the record is.",
            new Example("chains", "the home region, as of the data set's date"),
            new Example("chains --as-of 2023", "what was known at the end of 2023"),
            new Example("chains --region COUNTY", "one county"))
        {
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
        if (session.Format is OutputFormat.Json)
        {
            return await session.PrintAsync(new Question("chains", scope), cancellationToken);
        }

        var report = await session.Get<GapReporter>().ReportAsync(scope.GapRequest, cancellationToken);
        ChainTable.Write(session.Screen, report.Chains);
        session.Screen.Note(
            "完整度为区间：在运营环节占比 .. 未判缺链环节占比。下一步: chainmatch gaps 代码",
            "Completeness is a range: share of segments at work .. share not missing. Next: chainmatch gaps CODE");
        return ExitCode.Success;
    }
}
