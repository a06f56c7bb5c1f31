using System.CommandLine;
using ChainMatch.Hosting;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch seed export</c>: what the store holds, as seed files or Cypher.</summary>
internal static class SeedExport
{
    private static readonly Argument<string> Target = new("FILE")
    {
        Description = "A .zip or .cypher file, replaced when it is there, or a new folder",
    };

    private static readonly Option<bool> Cypher = new("--cypher")
    {
        Description = "Cypher statements for any Neo4j, instead of seed files",
    };

    internal static Command Create()
    {
        var command = new ExampleCommand(
            "export",
            "Write what the store holds, all of it or nothing.",
            new Example("seed export city.zip", "the seed files in one file"),
            new Example("seed export city", "the seed files in a folder: edit them and import them again"),
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
        var form = parsed.GetValue(Cypher) ? ExportForm.Cypher : ExportForm.Seeds;
        var facts = await session.Get<SeedExporter>().WriteAsync(file, form, cancellationToken);
        session.Screen.Note($"{facts} 条事实写入 {file}", $"{facts} facts written to {file}");
        return ExitCode.Success;
    }
}
