using System.CommandLine;
using ChainMatch.Cli.Output;
using ChainMatch.Hosting;
using ChainMatch.Storage;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch store init</c>: makes a database ready.</summary>
internal static class StoreInit
{
    internal static Command Create()
    {
        var command = new ExampleCommand(
            "init",
            "Make a Neo4j database ready: constraints and indexes. Changes nothing of what it holds; again it does nothing.",
            new Example("store init --store neo4j+http://localhost:7474/neo4j", "before the first import"));
        command.SetWork(RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(
        Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var setup = await session.Get<Stores>().PrepareAsync(session.Address, cancellationToken);
        if (session.Format is OutputFormat.Json)
        {
            StoreJson.WriteInit(session.Screen.Data, session.Address, setup);
        }
        else if (setup is not null)
        {
            Write(session.Screen, setup);
        }

        session.Screen.Note(
            setup is null
                ? "嵌入式库无需准备，首次导入即建立。"
                : $"就绪。导入: chainmatch seed import 文件夹 --store {session.Address}",
            setup is null
                ? "An embedded store needs no preparation; the first import makes it."
                : $"Ready. Fill it with: chainmatch seed import DIR --store {session.Address}");
        return ExitCode.Success;
    }

    private static void Write(Screen screen, StoreSetup setup)
    {
        var facts = new TextTable(Column.Word(screen.Text("项", "item")), Column.Sentence(screen.Text("值", "value")));
        facts.Add(screen.Text("服务器", "server"), setup.Server);
        facts.Add(screen.Text("新建", "made"), Names(setup.Made));
        facts.Add(screen.Text("已有", "there"), Names(setup.There));
        facts.WriteTo(screen);
        foreach (var advice in setup.Advice)
        {
            screen.Note(advice.Zh, advice.En);
        }
    }

    private static string Names(IReadOnlyList<string> names) => names is [] ? Figures.None : string.Join(", ", names);
}
