using System.CommandLine;
using ChainMatch.Cli.Output;
using ChainMatch.Hosting;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch store copy</c>: makes another store hold the same graph.</summary>
internal static class StoreCopy
{
    private static readonly Option<StoreAddress?> Target = GlobalOptions.Address("--to", "The store to bring it to");

    internal static Command Create()
    {
        Target.Required = true;
        var command = new ExampleCommand(
            "copy",
            "Make another store hold the graph of this one: an import there, as a difference to what it holds. The rows are "
            + "checked again; the change log is not copied.",
            new Example("store copy --to neo4j+http://localhost:7474/neo4j", "from the file to a server"),
            new Example("store copy --store neo4j+http://localhost:7474/neo4j --to sqlite:city.db", "and back"))
        {
            Target,
        };
        command.SetWork(RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(
        Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var target = parsed.GetRequiredValue(Target)!;
        using var progress = new ProgressLine(session.Screen, TimeProvider.System);
        var (read, result) = await session.Get<StoreCopier>().CopyAsync(target, progress, cancellationToken);
        if (result is null)
        {
            SeedImport.WriteProblems(session, read);
            SeedImport.SayHowMany(session.Screen, read);
            session.Screen.Note("没有复制，目标库未改变。", "Nothing was copied; the other store is as it was.");
            return ExitCode.InvalidData;
        }

        SeedImport.WriteResult(session, result, read.DataSet!.Manifest, isDryRun: false);
        return ExitCode.Success;
    }
}
