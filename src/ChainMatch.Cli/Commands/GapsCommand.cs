using System.CommandLine;
using ChainMatch.Cli.Output;
using ChainMatch.Gaps;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch gaps</c>: the gaps of a chain or of the whole city, worst first.</summary>
internal static class GapsCommand
{
    private static readonly Argument<string?> Chain = new("CHAIN")
    {
        Description = "The chain (产业链) by code or name; the whole city when absent",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Region = CommandOptions.Region();
    private static readonly Option<DateOnly?> AsOf = CommandOptions.AsOf();

    private static readonly Option<DateOnly?> Compare = CommandOptions.Day(
        "--compare", "Instead: what differs from that day, with the facts that made it so");

    private static readonly Option<IReadOnlyList<GapList>> List = Choices.Many<GapList>(
        "--list", "Which lists (短板 扩能 须审批 公共与本地 建链 待核实), separated by commas [default: gaps]");

    private static readonly Option<GapOrder> Order = Choices.One<GapOrder>(
        "--order", "By what to work on first, or by how much the chain suffers");

    private static readonly Option<bool> All = new("--all")
    {
        Description = "Every segment, whatever its state and list",
    };

    internal static Command Create()
    {
        var command = new ExampleCommand(
            "gaps",
            "List what is missing or weak (缺链弱链) in a chain or in the whole city, worst first, with why.",
            new Example("gaps CATT", "the gaps of the cattle chain"),
            new Example("gaps 牛 --order severity", "the same chain by name, by how much it suffers"),
            new Example("gaps --list expand,approval", "two lists of the whole city"),
            new Example("gaps CATT --compare 2022", "what differs from the end of 2022, and why"),
            new Example("gaps --all --format json", "every segment, for a program"))
        {
            Chain,
            Region,
            AsOf,
            Compare,
            List,
            Order,
            All,
        };
        command.SetWork(RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(
        Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var scope = await session.ScopeAsync(parsed.GetValue(Region), parsed.GetValue(AsOf), cancellationToken);
        var chain = await session.ChainAsync(parsed.GetValue(Chain), cancellationToken);
        if (parsed.GetValue(Compare) is { } other)
        {
            return await CompareAsync(session, scope, chain, other, cancellationToken);
        }

        var selection = new GapSelection(chain, ListsOf(parsed), parsed.GetValue(Order));
        var report = await session.Get<GapReporter>().ReportAsync(scope.GapRequest, cancellationToken);
        if (session.Format is OutputFormat.Json)
        {
            var notes = GapsView.ChainNotes(session.Screen, report, selection);
            var question = new Question("gaps", scope) { Variables = selection.Variables, Notes = [.. notes] };
            return await session.PrintAsync(question, cancellationToken);
        }

        GapsView.Write(session.Screen, report, selection);
        return ExitCode.Success;
    }

    private static async Task<ExitCode> CompareAsync(
        Session session, Scope scope, string? chain, DateOnly other, CancellationToken cancellationToken)
    {
        if (session.Format is OutputFormat.Json)
        {
            var variables = new Dictionary<string, object?> { ["chain"] = chain, ["from"] = Figures.Day(other) };
            return await session.PrintAsync(
                new Question("gap-changes", scope) { Variables = variables }, cancellationToken);
        }

        var before = scope.GapRequest with { AsOf = other };
        var changes = await session.Get<GapReporter>().CompareAsync(before, scope.GapRequest, cancellationToken);
        GapsView.Write(
            session.Screen,
            [.. changes.Where(change => chain is null || change.Segment.Chain == chain)],
            other,
            scope.AsOf);
        return ExitCode.Success;
    }

    private static IReadOnlyList<GapList>? ListsOf(ParseResult parsed) =>
        parsed.GetValue(All) ? null : parsed.GetValue(List) ?? [GapList.Gaps];
}
