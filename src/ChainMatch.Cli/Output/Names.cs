using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Cli.Output;

/// <summary>What codes are called, in the language of the words.</summary>
internal sealed record Names(Screen Screen, Places Places, ChainGraph Graph, Vocabulary Vocabulary)
{
    /// <summary>The name of a place, its code where it has none here, "-" where it is not known.</summary>
    internal string Place(string? code) => code switch
    {
        null => Figures.None,
        _ when Places.Find(code) is { } place => Screen.Name(place.NameZh, place.NameEn),
        _ => code,
    };

    /// <summary>The code of a segment with its name.</summary>
    internal string Segment(string code) => Graph.FindSegment(code) is { } segment
        ? $"{code} {Screen.Name(segment.NameZh, segment.NameEn)}"
        : code;

    /// <summary>The other end of a tie: a segment, a place, or the id of an enterprise.</summary>
    internal string Target(string id) => Graph.FindSegment(id) is null ? Place(id) : Segment(id);

    /// <summary>The name of a code of a closed list; "-" where there is none.</summary>
    internal string Word(string list, string? code) =>
        code is null ? Figures.None : Screen.Text(Vocabulary.NameOf(list, code));

    /// <summary>The word for a value of ours.</summary>
    internal string Label(Enum? value) => Labels.Of(value, Screen.Language);
}
