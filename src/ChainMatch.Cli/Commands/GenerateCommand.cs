using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ChainMatch.Cli.Output;
using ChainMatch.Import.Synthetic;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch generate</c>: a synthetic graph of any size, as seed files.</summary>
internal static class GenerateCommand
{
    private static readonly SyntheticSize Standard = new();

    private static readonly Argument<string> Folder = new("DIR")
    {
        Description = "A new or empty folder",
    };

    private static readonly (Option<string?> Option, Func<SyntheticSize, int, SyntheticSize> Set)[] Sizes =
    [
        (Number("--enterprises", $"Enterprises [default: {Standard.Enterprises}]"),
            (size, number) => size with { Enterprises = number }),
        (Number("--sites", "Sites [default: 1.2 for each enterprise]"),
            (size, number) => size with { Sites = number }),
        (Number("--regions", "Places [default: 3 times the square root of the enterprises]"),
            (size, number) => size with { Regions = number }),
        (Number("--segments", "Segments [default: 3 times the square root of the enterprises]"),
            (size, number) => size with { Segments = number }),
        (Number("--chains", "Chains [default: one for 30 segments]"),
            (size, number) => size with { Chains = number }),
        (Number("--seed", $"Start of the random numbers; equal options give equal bytes [default: {Standard.Seed}]"),
            (size, number) => size with { Seed = number }),
    ];

    internal static Command Create()
    {
        var command = new ExampleCommand(
            "generate",
            "Write a synthetic graph (合成规模图) of any size as seed files, for measuring; nothing of it is real.",
            new Example("generate small --enterprises 10000", "300 segments in 10 chains, ready in a second or two"),
            new Example("generate scale", "the scale graph: a million enterprises, five million relations"),
            new Example("seed import small --store sqlite:small.db", "then: chainmatch gaps --store sqlite:small.db"))
        {
            Folder,
        };
        foreach (var (option, _) in Sizes)
        {
            command.Add(option);
        }

        command.Validators.Add(Check);
        command.SetWork(RunAsync);
        return command;
    }

    private static Option<string?> Number(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
    };

    private static void Check(CommandResult result)
    {
        var wrong = new List<string>();
        var size = SizeOf(option => result.GetValue(option), wrong);
        foreach (var problem in wrong.Concat(size.Problems()))
        {
            result.AddError(problem);
        }
    }

    private static SyntheticSize SizeOf(Func<Option<string?>, string?> value, List<string> wrong)
    {
        var size = Standard;
        foreach (var (option, set) in Sizes)
        {
            if (value(option) is not { } text)
            {
                continue;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                size = set(size, number);
            }
            else
            {
                wrong.Add($"'{option.Name}' takes a whole number up to 2147483647, in digits, not '{text}'.");
            }
        }

        return size;
    }

    private static async Task<ExitCode> RunAsync(
        Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        var folder = parsed.GetRequiredValue(Folder);
        var graph = new SyntheticGraph(SizeOf(option => parsed.GetValue(option), []));
        var tally = await WriteAsync(session.Screen, graph, folder, cancellationToken);
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        if (session.Format is OutputFormat.Json)
        {
            SeedJson.WriteGenerated(session.Screen.Data, graph.Info.Manifest, tally);
        }
        else
        {
            WriteRows(session.Screen, tally);
        }

        var (mebibytes, took) = (Figures.Points(tally.Bytes / 1048576.0), Figures.Points(seconds));
        session.Screen.Note(
            $"{graph.Info.Manifest.Id} 写入 {folder}：{tally.Relations} 条关系，{mebibytes} MiB，{took} 秒。",
            $"{graph.Info.Manifest.Id} written to {folder}: {tally.Relations} relations, {mebibytes} MiB, {took} s.");
        return ExitCode.Success;
    }

    private static async Task<SyntheticTally> WriteAsync(
        Screen screen, SyntheticGraph graph, string folder, CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine(screen, TimeProvider.System);
        return await graph.WriteAsync(folder, progress, cancellationToken);
    }

    private static void WriteRows(Screen screen, SyntheticTally tally)
    {
        var table = new TextTable(Column.Word(screen.Text("种类", "kind")), Column.Figure(screen.Text("行数", "rows")));
        foreach (var count in tally.Rows)
        {
            table.Add(count.Kind, Figures.Count(count.Count));
        }

        table.WriteTo(screen);
    }
}
