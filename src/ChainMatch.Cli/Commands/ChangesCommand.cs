using System.CommandLine;
using ChainMatch.Cli.Output;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch changes</c>: the change log.</summary>
internal static class ChangesCommand
{
    private static readonly Option<int> Since = new("--since")
    {
        Description = "Only changes of later versions",
        HelpName = "VERSION",
        DefaultValueFactory = _ => 0,
    };

    private static readonly Option<int> Top = CommandOptions.Count("--top", "How many entries at most", 1000);

    internal static Command Create()
    {
        var command = new ExampleCommand(
            "changes",
            "List what imports added, changed and ended (变更记录).",
            new Example("changes", "everything"),
            new Example("changes --since 3", "what came after version 3"))
        {
            Since,
            Top,
        };
        command.SetWork(RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(
        Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var since = parsed.GetValue(Since);
        var top = parsed.GetValue(Top);
        var info = await session.Store.GetInfoAsync(cancellationToken);
        if (session.Format is OutputFormat.Json)
        {
            var variables = new Dictionary<string, object?> { ["since"] = since };
            return await session.PrintAsync(
                new Question("changes", Scope.None(info)) { Variables = variables, Most = top }, cancellationToken);
        }

        var changes = await session.Store.ReadChangesAsync(since, 0, top, cancellationToken);
        if (changes is [])
        {
            session.Screen.Note($"版本 {since} 之后没有变化。", $"Nothing changed after version {since}.");
            return ExitCode.Success;
        }

        ChangeTable.Write(session.Screen, changes);
        if (changes.Count == top)
        {
            session.Screen.Note($"只列出前 {top} 条，更多请加 --top。", $"Only the first {top} are shown; raise --top for more.");
        }

        return ExitCode.Success;
    }
}
