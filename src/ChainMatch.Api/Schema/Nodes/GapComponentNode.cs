using ChainMatch.Gaps;
using ChainMatch.Model;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>One component of severity and priority, with the facts that made it.</summary>
[Name("GapComponent")]
internal sealed class GapComponentNode(GapComponent component)
{
    /// <summary>
    /// <c>neighbours</c> (上下游), <c>position</c> (链上位置), <c>inputsAtHand</c> (原料在手) or <c>typicalSize</c> (项目规模).
    /// </summary>
    public string Name => component.Name;

    /// <summary>0 to 1; null when its input is unknown.</summary>
    public double? Value => component.Value;

    /// <summary>Its weight before null components leave.</summary>
    public double Weight => component.Weight;

    /// <summary>Why the value is null; null when it is not.</summary>
    /// <param name="lang">The language of the text.</param>
    public string? UnknownBecause(Language? lang = Language.Zh) => component.UnknownBecause?.In(lang);

    /// <summary>How the value came about, in numbers.</summary>
    /// <param name="lang">The language of the text.</param>
    public string Working(Language? lang = Language.Zh) => component.Working.In(lang);

    /// <summary>The facts that made it.</summary>
    public IReadOnlyList<FactNode> Facts => [.. component.Facts.Select(fact => new FactNode(fact))];
}
