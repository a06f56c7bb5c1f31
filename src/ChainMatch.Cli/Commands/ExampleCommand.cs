using System.CommandLine;

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

    /// <summary>Sets what the command does.</summary>
    internal void SetWork(Func<Session, ParseResult, CancellationToken, Task<ExitCode>> work) =>
        SetAction(async (parsed, cancellationToken) =>
        {
            await using var session = new Session(parsed);
            return (int)await work(session, parsed, cancellationToken);
        });
}
