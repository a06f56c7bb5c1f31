using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ChainMatch.Cli.Commands;

/// <summary>The help of a command, followed by its examples and, for the whole program, the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Help is shown whatever else the line gets wrong.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Writes the help.</summary>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        _ = help.Invoke(parseResult);
        switch (parseResult.CommandResult.Command)
        {
            case ExampleCommand { Examples: { Count: > 0 } examples }:
                WriteExamples(output, examples);
                break;
            case RootCommand:
                WriteExitCodes(output);
                break;
        }

        return (int)ExitCode.Success;
    }

    private static void WriteExamples(TextWriter output, IReadOnlyList<Example> examples)
    {
        var width = examples.Max(example => example.Line.Length);
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  chainmatch {example.Line.PadRight(width)}  {example.Effect}");
        }

        output.WriteLine();
    }

    private static void WriteExitCodes(TextWriter output)
    {
        output.WriteLine("Exit codes:");
        foreach (var (code, meaning) in ExitCodes.All)
        {
            output.WriteLine(FormattableString.Invariant($"  {(int)code,3}  {meaning}"));
        }

        output.WriteLine();
        output.WriteLine("Data go to the standard output, words about them to the standard error.");
        output.WriteLine();
    }
}
