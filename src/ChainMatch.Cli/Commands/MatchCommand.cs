using System.CommandLine;
using ChainMatch.Cli.Output;
using ChainMatch.Gaps;
using ChainMatch.Matching;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch match</c>: whom to visit for a segment, in which order, and why.</summary>
internal static class MatchCommand
{
    private static readonly Argument<string> Segment = CommandOptions.Segment();
    private static readonly Option<string?> Region = CommandOptions.Region();
    private static readonly Option<DateOnly?> AsOf = CommandOptions.AsOf();
    private static readonly Option<int> Top = CommandOptions.Count("--top", "How many companies at most", 10);

    private static readonly Option<bool> Explain = new("--explain")
    {
        Description = "Reasons, points and paths of each company, and who was left out and why",
    };

    private static readonly Option<bool> AllGrades = new("--all-grades")
    {
        Description = "Grade D (a lead only) too",
    };

    internal static Command Create()
    {
        var command = new ExampleCommand(
            "match",
            "Rank the companies (目标企业) to visit for a segment; firms already here are a list of their own.",
            new Example("match CATT-M05", "the ten best for slaughter"),
            new Example("match 屠宰 --top 3 --explain", "why these three"),
            new Example("match CATT-M05 --all-grades --top 100", "leads too"))
        {
            Segment,
            Region,
            AsOf,
            Top,
            Explain,
            AllGrades,
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
            return await PrintAsync(session, scope, segment.Code, parsed, cancellationToken);
        }

        var list = await session.Get<TargetMatcher>().MatchAsync(
            new MatchRequest { Segment = segment.Code, Region = scope.Region?.Code, AsOf = scope.AsOf },
            cancellationToken);
        var report = await session.Get<GapReporter>().ReportAsync(scope.GapRequest, cancellationToken);
        var view = new MatchView(
            list,
            report.Gaps.Single(gap => gap.Segment.Code == segment.Code),
            await session.NamesAsync(cancellationToken));
        view.Write(session.Screen, parsed.GetValue(Top), parsed.GetValue(AllGrades), parsed.GetValue(Explain));
        return ExitCode.Success;
    }

    private static Task<ExitCode> PrintAsync(
        Session session, Scope scope, string segment, ParseResult parsed, CancellationToken cancellationToken)
    {
        var allGrades = parsed.GetValue(AllGrades);
        var question = new Question("match", scope)
        {
            Variables = new Dictionary<string, object?> { ["segment"] = segment },
            Most = parsed.GetValue(Top),
            Keep = target => allGrades || target.GetProperty("grade").GetString() is not "D",
            Notes = [MatchView.Meaning(session.Screen)],
        };
        return session.PrintAsync(question, cancellationToken);
    }
}
