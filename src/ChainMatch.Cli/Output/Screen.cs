using ChainMatch.Model;
using Spectre.Console;

namespace ChainMatch.Cli.Output;

/// <summary>Where a command writes: data to the one stream, words about it to the other.</summary>
internal sealed class Screen(TextWriter data, TextWriter words, TerminalSettings terminal, Language language)
{
    /// <summary>The stream of the data.</summary>
    internal TextWriter Data => data;

    /// <summary>The language of the words.</summary>
    internal Language Language => language;

    /// <summary>Whether somebody watches the stream of words.</summary>
    internal bool IsWatched => terminal.WordsAreWatched;

    /// <summary>Whether a sentence finds no room beside the other columns of a table.</summary>
    internal bool IsNarrow => terminal.Width < 160;

    /// <summary>The text in the language of the words.</summary>
    internal string Text(string zh, string en) => language is Language.Zh ? zh : en;

    /// <summary>The text in the language of the words.</summary>
    internal string Text(LocalizedText text) => text.In(language);

    /// <summary>The name in the language of the words; Chinese where there is no English one.</summary>
    internal string Name(string zh, string? en) => language is Language.Zh ? zh : en ?? zh;

    /// <summary>Writes a line of data.</summary>
    internal void Line(string text) => data.WriteLine(text);

    /// <summary>Writes an empty line between two parts of the data.</summary>
    internal void Blank() => data.WriteLine();

    /// <summary>Writes a heading of the data.</summary>
    internal void Heading(string text) => Write(new Text(text, new Style(decoration: Decoration.Bold)));

    /// <summary>Writes something that Spectre draws, without the blanks that would fill its lines.</summary>
    internal void Write(Spectre.Console.Rendering.IRenderable content, int leastWidth = 0)
    {
        var drawn = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.Colors ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.Colors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(drawn),
        });
        console.Profile.Width = Math.Max(terminal.Width, leastWidth);
        console.Write(content);
        foreach (var line in drawn.ToString().TrimEnd('\n').Split('\n'))
        {
            data.WriteLine(line.TrimEnd());
        }
    }

    /// <summary>Writes words about the data: a note, a hint.</summary>
    internal void Note(string text)
    {
        data.Flush();
        words.WriteLine(text);
    }

    /// <summary>Writes words about the data in the language of the words.</summary>
    internal void Note(string zh, string en) => Note(Text(zh, en));

    /// <summary>Writes words that stay on their line.</summary>
    internal void Draw(string text) => words.Write(text);

    /// <summary>Sends what is still held back.</summary>
    internal void Flush()
    {
        data.Flush();
        words.Flush();
    }
}
