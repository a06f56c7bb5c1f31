using System.CommandLine;
using ChainMatch.Cli.Output;
using ChainMatch.Gaps;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch gap</c>: one segment in full, so that every figure can be worked out again by hand.</summary>
internal static class GapCommand
{
    private static readonly Argument<string> Segment = CommandOptions.Segment();
    private static readonly Option<string?> Region = CommandOptions.Region();
    private static readonly Option<DateOnly?> AsOf = CommandOptions.AsOf();

    internal static Command Create()
    {
        var command = new ExampleCommand(
            "gap",
            "Show one segment in full: state and why, how severity and priority come about, all facts and sources.",
            new Example("gap CATT-M05", "slaughter in the home region"),
            new Example("gap 屠宰 --region COUNTY", "by name, in one county"))
        {
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
        if (session.Format is OutputFormat.Json)
        {
            var variables = new Dictionary<string, object?> { ["segment"] = segment.Code };
            return await session.PrintAsync(new Question("gap", scope) { Variables = variables }, cancellationToken);
        }

        var report = await session.Get<GapReporter>().ReportAsync(scope.GapRequest, cancellationToken);
        var gap = report.Gaps.Single(one => one.Segment.Code == segment.Code);
        GapSheet.Write(
            session.Screen,
            gap,
            await session.TiersAsync(SourcesOf(gap), cancellationToken),
            await session.NamesAsync(cancellationToken));
        session.Screen.Note(
            $"优先级按需要与准备程度排工作次序，不是预测。下一步: chainmatch match {segment.Code}",
            $"Priority orders work by need and readiness; it is no forecast. Next: chainmatch match {segment.Code}");
        return ExitCode.Success;
    }

    private static IReadOnlyCollection<string> SourcesOf(Gap gap) =>
    [
        .. gap.Facts.Concat(gap.Components.SelectMany(part => part.Facts)).SelectMany(fact => fact.SourceIds)
            .Distinct(StringComparer.Ordinal),
    ];
}
