using System.CommandLine;
using ChainMatch.Cli.Output;
using ChainMatch.Gaps;
using ChainMatch.Hosting;
using ChainMatch.Matching;
using ChainMatch.Ranking;
using ChainMatch.Storage;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch demo</c>: the whole way from seeds to ranked targets, in one command.</summary>
internal static class DemoCommand
{
    private const string FirstCity = "graph-seeds/pingliang";
    private const int Top = 5;

    private static readonly Option<string?> Seeds = new("--seeds")
    {
        Description = $"The folder of the data set [default: {FirstCity}, found above this folder or the program]",
        HelpName = "DIR",
    };

    private static readonly Option<string> Chain = new("--chain")
    {
        Description = "The chain whose gaps are shown",
        HelpName = "CHAIN",
        DefaultValueFactory = _ => "CATT",
    };

    internal static Command Create()
    {
        var command = new ExampleCommand(
            "demo",
            "Import the real seeds into a store of its own, afresh every time, and show chains, gaps and targets.",
            new Example("demo", "the cattle chain of the first city"),
            new Example("demo --chain APPL --lang en", "another chain, in English"))
        {
            Seeds,
            Chain,
        };
        command.SetWork(OptionsOf, RunAsync);
        return command;
    }

    private static ChainMatchOptions OptionsOf(ParseResult parsed) => parsed.GetValue(GlobalOptions.Store) is null
        ? new ChainMatchOptions { Store = DemoStore.Fresh() }
        : SessionOptions.Of(parsed);

    private static async Task<ExitCode> RunAsync(
        Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var folder = parsed.GetValue(Seeds) ?? SeedFinder.Find(FirstCity);
        if (await SeedImport.ReadOrListProblemsAsync(session, folder, cancellationToken) is not { } dataSet)
        {
            return ExitCode.InvalidData;
        }

        _ = await SeedImport.ImportAsync(session, dataSet, ImportMode.Write, cancellationToken);

        var scope = await session.ScopeAsync(null, null, cancellationToken);
        var chain = await session.ChainAsync(parsed.GetValue(Chain), cancellationToken);
        var report = await session.Get<GapReporter>().ReportAsync(scope.GapRequest, cancellationToken);
        var gaps = new GapSelection(chain, [GapList.Gaps], GapOrder.Priority).Of(report).Take(Top).ToList();
        ShowGaps(session.Screen, report, chain!, gaps);
        if (gaps is [var worst, ..])
        {
            await ShowTargetsAsync(session, worst, cancellationToken);
        }

        ShowNext(session, gaps);
        return ExitCode.Success;
    }

    private static void ShowGaps(Screen screen, GapReport report, string chain, IReadOnlyList<Gap> gaps)
    {
        screen.Heading(screen.Text("一、产业链", "1. The chains"));
        ChainTable.Write(screen, report.Chains);
        screen.Blank();
        screen.Heading(screen.Text($"二、{chain} 最要紧的短板", $"2. The worst gaps of {chain}"));
        GapTable.Write(screen, gaps);
    }

    private static async Task ShowTargetsAsync(Session session, Gap worst, CancellationToken cancellationToken)
    {
        var screen = session.Screen;
        var code = worst.Segment.Code;
        var request = new MatchRequest { Segment = code };
        var list = await session.Get<TargetMatcher>().MatchAsync(request, cancellationToken);
        var targets = list.Targets.Where(target => target.Grade is not Grade.D).Take(Top).ToList();
        screen.Blank();
        screen.Heading(screen.Text($"三、为 {code} 拜访谁", $"3. Whom to visit for {code}"));
        if (TargetLists.LocalFirst(worst))
        {
            TargetLists.WriteLocal(screen, list.LocalExpansion, Top);
        }

        TargetTable.Write(screen, targets, await session.NamesAsync(cancellationToken));
        foreach (var target in targets)
        {
            var firm = target.Enterprise.Enterprise;
            screen.Line(
                $"{Figures.Count(target.Rank)}. {screen.Name(firm.NameZh, firm.NameEn)}: "
                + string.Join(screen.Text("；", "; "), target.Reasons.Select(screen.Text)));
        }
    }

    private static void ShowNext(Session session, IReadOnlyList<Gap> gaps)
    {
        var code = gaps is [var worst, ..] ? worst.Segment.Code : "CATT-M05";
        session.Screen.Note("", "");
        session.Screen.Note("接下来试试:", "Go on with:");
        foreach (var command in new[] { $"gap {code}", $"match {code} --explain", "gaps --list expand", "serve" })
        {
            session.Screen.Note($"  {ProgramName.Usual} {command} --store {session.Address}");
        }
    }
}
