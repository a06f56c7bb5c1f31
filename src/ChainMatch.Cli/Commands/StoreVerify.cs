using System.CommandLine;
using ChainMatch.Cli.Output;
using ChainMatch.Hosting;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch store verify</c>: whether a store holds what it should.</summary>
internal static class StoreVerify
{
    private const int FirstDifferences = 5;
    private const int HashDigits = 12;

    private static readonly Option<StoreAddress?> Against = GlobalOptions.Address(
        "--against", "Another store that should hold the same graph [default: what was kept at the last import]");

    internal static Command Create()
    {
        var command = new ExampleCommand(
            "verify",
            "Read every row and compare counts and hashes by kind, with those of the last import or with another store. "
            + "Exit code 3 when something differs.",
            new Example("store verify", "was anything edited past ChainMatch?"),
            new Example("store verify --against neo4j+http://localhost:7474/neo4j", "do both hold the same graph?"))
        {
            Against,
        };
        command.SetWork(RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(
        Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var kinds = await CompareAsync(session, parsed.GetValue(Against), cancellationToken);
        if (session.Format is OutputFormat.Json)
        {
            StoreJson.WriteVerify(session.Screen.Data, kinds);
        }
        else
        {
            Write(session.Screen, kinds);
        }

        var differing = kinds.Count(kind => !kind.IsEqual);
        session.Screen.Note(
            differing == 0 ? "一致。" : $"{differing} 类不一致。",
            differing == 0 ? "Equal." : $"{differing} kinds differ.");
        return differing == 0 ? ExitCode.Success : ExitCode.InvalidData;
    }

    private static async Task<IReadOnlyList<KindComparison>> CompareAsync(
        Session session, StoreAddress? against, CancellationToken cancellationToken)
    {
        if (against is null)
        {
            return await StoreComparison.CheckAsync(session.Store, cancellationToken);
        }

        await using var other = session.Get<Stores>().Open(against);
        return await StoreComparison.CompareAsync(session.Store, other, FirstDifferences, cancellationToken);
    }

    private static void Write(Screen screen, IReadOnlyList<KindComparison> kinds)
    {
        var table = new TextTable(
            Column.Word(screen.Text("种类", "kind")),
            Column.Figure(screen.Text("行数", "rows")),
            Column.Figure(screen.Text("另一方", "other")),
            Column.Word(screen.Text("哈希", "hash")),
            Column.Word(screen.Text("另一方", "other")),
            Column.Word(screen.Text("一致", "equal")));
        foreach (var kind in kinds)
        {
            table.Add(
                kind.Kind,
                Figures.Count(kind.Left.Count),
                kind.Right.Count is { } count ? Figures.Count(count) : Figures.None,
                Short(kind.Left.Hash),
                Short(kind.Right.Hash),
                kind.IsEqual ? screen.Text("是", "yes") : screen.Text("否", "no"));
        }

        table.WriteTo(screen);
        foreach (var kind in kinds)
        {
            foreach (var row in kind.Differences)
            {
                screen.Line($"{kind.Kind} {row.Key} {row.Field}: {row.Left ?? Figures.None} | {row.Right ?? Figures.None}");
            }
        }
    }

    private static string Short(string hash) => hash.Length > HashDigits ? hash[..HashDigits] : hash;
}
