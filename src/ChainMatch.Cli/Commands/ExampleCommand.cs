using System.CommandLine;
using ChainMatch.Hosting;

namespace ChainMatch.Cli.Commands;

/// <summary>A line to type, with what it does.</summary>
internal sealed record Example(string Line, string Effect);

/// <summary>A command whose help shows examples.</summary>
internal sealed class ExampleCommand : Command
{
    internal ExampleCommand(string name, string description, params IReadOnlyList<Example> examples)
        : base(name, description) => Examples = examples;

    /// <summary>The examples.</summary>
    internal IReadOnlyList<Example> Examples { get; }

    /// <summary>Sets what the command does on what the options name.</summary>
    internal void SetWork(Func<Session, ParseResult, CancellationToken, Task<ExitCode>> work) =>
        SetWork(SessionOptions.Of, work);

    /// <summary>Sets what the command does, and on what.</summary>
    internal void SetWork(
        Func<ParseResult, ChainMatchOptions> options,
        Func<Session, ParseResult, CancellationToken, Task<ExitCode>> work) =>
        SetAction(async (parsed, cancellationToken) =>
        {
            await Task.Yield(); // Ctrl-C is heard from here on, also by work that never waits.
            await using var session = new Session(parsed, options(parsed));
            return (int)await work(session, parsed, cancellationToken);
        });
}
