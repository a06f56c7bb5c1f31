using ChainMatch.Model;

namespace ChainMatch.Cli.Output;

/// <summary>Says among the words what a user should know while something goes on.</summary>
internal sealed class Notices(Screen screen) : IProgress<LocalizedText>
{
    /// <summary>Says it, in the place of a line that tells how far an import is.</summary>
    public void Report(LocalizedText value) =>
        screen.Note((screen.IsWatched ? ProgressLine.Clear : "") + screen.Text(value));
}
