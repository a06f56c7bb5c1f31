using System.CommandLine;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch seed</c>: check, import and export data sets.</summary>
internal static class SeedCommand
{
    private static readonly Argument<string> Folder = new("DIR")
    {
        Description = "The folder that holds manifest.json",
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Say what would change and write nothing",
    };

    internal static Command Create() =>
        new("seed", "Check, import and export data sets (种子数据).") { Check(), Import(), SeedExport.Create() };

    private static ExampleCommand Check()
    {
        var command = new ExampleCommand(
            "check",
            "Report every problem of a data set with file, row, column, value and what to do. Touches no store.",
            new Example("seed check graph-seeds/CITY", "exit code 3 when there is a problem"))
        {
            Folder,
        };
        command.SetWork(CheckAsync);
        return command;
    }

    private static ExampleCommand Import()
    {
        var command = new ExampleCommand(
            "import",
            "Make the store hold exactly what a data set states, all of it or nothing, and say what changed.",
            new Example("seed import graph-seeds/CITY", "into the store of the current folder"),
            new Example("seed import graph-seeds/CITY --dry-run", "only say what would change"))
        {
            Folder,
            DryRun,
        };
        command.SetWork((session, parsed, cancellationToken) =>
            SeedImport.RunAsync(session, parsed.GetRequiredValue(Folder), parsed.GetValue(DryRun), cancellationToken));
        return command;
    }

    private static async Task<ExitCode> CheckAsync(
        Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var result = await SeedImport.ReadAsync(session, parsed.GetRequiredValue(Folder), cancellationToken);
        SeedImport.WriteProblems(session, result);
        SeedImport.SayHowMany(session.Screen, result);
        return result.DataSet is null ? ExitCode.InvalidData : ExitCode.Success;
    }
}
