using System.CommandLine;
using ChainMatch.Hosting;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch seed export</c>: what the store holds as one file.</summary>
internal static class SeedExport
{
    private static readonly Argument<string> Target = new("FILE") { Description = "The file to write; replaced when it is there" };

    private static readonly Option<bool> Cypher = new("--cypher")
    {
        Description = "Cypher statements for any Neo4j, instead of a line of JSON per fact",
    };

    internal static Command Create()
    {
        var command = new ExampleCommand(
            "export",
            "Write what the store holds into one file, all of it or nothing.",
            new Example("seed export facts.jsonl", "a line of JSON per fact"),
            new Example("seed export --cypher graph.cypher", "load it with: cypher-shell -f graph.cypher"))
        {
            Target,
            Cypher,
        };
        command.SetWork(RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(
        Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetRequiredValue(Target);
        var form = parsed.GetValue(Cypher) ? ExportForm.Cypher : ExportForm.JsonLines;
        var facts = await session.Get<SeedExporter>().WriteAsync(file, form, cancellationToken);
        session.Screen.Note($"{facts} 条事实写入 {file}", $"{facts} facts written to {file}");
        return ExitCode.Success;
    }
}
