using System.CommandLine;
using ChainMatch.Cli.Output;
using ChainMatch.Storage;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch store</c>: prepares, shows, copies and checks stores.</summary>
internal static class StoreCommand
{
    internal static Command Create() => new("store", "Prepare, show, copy and check stores (图库).")
    {
        StoreInit.Create(), Info(), StoreCopy.Create(), StoreVerify.Create(),
    };

    private static ExampleCommand Info()
    {
        var command = new ExampleCommand(
            "info",
            "Show the version of the store, what it was filled with, and its rows per kind.",
            new Example("store info", "the store of the current folder"),
            new Example("store info --format json", "the same for a program"));
        command.SetWork(RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(
        Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var info = await session.Store.GetInfoAsync(cancellationToken);
        if (session.Format is OutputFormat.Json)
        {
            var question = new Question("store", Scope.None(info));
            return info.DataSet is null
                ? session.PrintNothing(question)
                : await session.PrintAsync(question, cancellationToken);
        }

        Write(session.Screen, info);
        if (info.DataSet is null)
        {
            session.Screen.Note(
                "库是空的。导入: chainmatch seed import 文件夹",
                "The store is empty. Fill it with: chainmatch seed import DIR");
        }

        return ExitCode.Success;
    }

    private static void Write(Screen screen, StoreInfo info)
    {
        var manifest = info.DataSet?.Manifest;
        var facts = new TextTable(Column.Word(screen.Text("项", "item")), Column.Sentence(screen.Text("值", "value")));
        facts.Add(screen.Text("地址", "address"), info.Address);
        facts.Add(screen.Text("种类", "kind"), info.Kind);
        facts.Add(screen.Text("版本", "version"), Figures.Count(info.Version));
        facts.Add(screen.Text("数据集", "data set"), manifest?.Id ?? Figures.None);
        var title = manifest is null ? Figures.None : screen.Name(manifest.TitleZh, manifest.TitleEn);
        facts.Add(screen.Text("标题", "title"), title);
        facts.Add(screen.Text("截至", "as of"), manifest is null ? Figures.None : Figures.Day(manifest.AsOf));
        facts.WriteTo(screen);
        screen.Blank();
        var counts = new TextTable(Column.Word(screen.Text("种类", "kind")), Column.Figure(screen.Text("行数", "rows")));
        foreach (var count in info.Counts)
        {
            counts.Add(count.Kind, Figures.Count(count.Count));
        }

        counts.WriteTo(screen);
    }
}
