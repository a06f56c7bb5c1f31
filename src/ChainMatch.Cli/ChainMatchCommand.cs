using System.CommandLine;
using System.CommandLine.Help;
using ChainMatch.Cli.Commands;
using ChainMatch.Cli.Output;
using ChainMatch.Storage;

namespace ChainMatch.Cli;

/// <summary>The program <c>chainmatch</c>: its commands, and the one place where failures become exit codes.</summary>
internal static class ChainMatchCommand
{
    /// <summary>Runs a command line and says how it ended.</summary>
    internal static async Task<ExitCode> RunAsync(string[] args, TextWriter data, TextWriter words)
    {
        try
        {
            var parsed = Create().Parse(args);
            if (parsed.Errors.Count > 0)
            {
                return Misunderstood(parsed, words);
            }

            var streams = new InvocationConfiguration
            {
                Output = data,
                Error = words,
                EnableDefaultExceptionHandler = false,
            };
            return (ExitCode)await parsed.InvokeAsync(streams, CancellationToken.None);
        }
        catch (Exception failure)
        {
            return Failed(failure, words);
        }
    }

    private static RootCommand Create()
    {
        var root = new RootCommand(
            "Finds the gaps of a city's industry chains (产业链缺链弱链) and the companies to invite for them (招商引资).")
        {
            GlobalOptions.Store,
            GlobalOptions.Format,
            GlobalOptions.Lang,
            GlobalOptions.Neo4jUser,
            GlobalOptions.Neo4jPasswordFile,
            DemoCommand.Create(),
            SeedCommand.Create(),
            ChainsCommand.Create(),
            GapsCommand.Create(),
            GapCommand.Create(),
            MatchCommand.Create(),
            BriefCommand.Create(),
            EnterpriseCommand.Create(),
            ChangesCommand.Create(),
            EvaluateCommand.Create(),
            ServeCommand.Create(),
            StoreCommand.Create(),
            GenerateCommand.Create(),
        };

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static ExitCode Misunderstood(ParseResult parsed, TextWriter words)
    {
        foreach (var error in parsed.Errors)
        {
            words.WriteLine($"error: {Visible.Of(error.Message)}");
        }

        var names = parsed.CommandResult.Command is RootCommand ? "" : $" {PathOf(parsed)}";
        words.WriteLine($"Help: chainmatch{names} --help");
        return ExitCode.Usage;
    }

    private static string PathOf(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var result = parsed.CommandResult; result.Command is not RootCommand;)
        {
            names.Push(result.Command.Name);
            result = (System.CommandLine.Parsing.CommandResult)result.Parent!;
        }

        return string.Join(' ', names);
    }

    private static ExitCode Failed(Exception failure, TextWriter words)
    {
        switch (failure)
        {
            case BrokenOffException broken:
                words.WriteLine($"Stopped. {Visible.Of(broken.Message)}");
                return ExitCode.Cancelled;
            case OperationCanceledException:
                words.WriteLine("Stopped.");
                return ExitCode.Cancelled;
            case ChainMatchException known:
                words.WriteLine($"error: {Visible.Of(known.Message)}");
                return ExitCodes.Of(known.Code);
            case IOException or UnauthorizedAccessException:
                words.WriteLine($"error: {failure.Message}");
                return ExitCode.Unexpected;
            default:
                words.WriteLine($"unexpected failure: {failure.Message}");
                words.WriteLine(failure.ToString());
                return ExitCode.Unexpected;
        }
    }
}
