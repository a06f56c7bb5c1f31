using ChainMatch.Matching;
using ChainMatch.Model;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>A visiting brief (拜访提纲): one page for an enterprise and a gap. No sentence without a fact.</summary>
[Name("Brief")]
internal sealed class BriefNode(Brief brief, Frame frame)
{
    /// <summary>The enterprise to visit.</summary>
    public EnterpriseNode Enterprise => new(brief.Enterprise, frame);

    /// <summary>The gap to fill.</summary>
    public GapNode Gap => new(brief.Gap, frame);

    /// <summary>What we need, what we offer, what ties exist, what is unknown.</summary>
    public IReadOnlyList<BriefSectionNode> Sections => [.. brief.Sections.Select(part => new BriefSectionNode(part))];
}

/// <summary>A section of a brief.</summary>
[Name("BriefSection")]
internal sealed class BriefSectionNode(BriefSection section)
{
    /// <summary>Its heading.</summary>
    /// <param name="lang">The language of the text.</param>
    public string Title(Language? lang = Language.Zh) => section.Title.In(lang);

    /// <summary>Its sentences.</summary>
    public IReadOnlyList<BriefSentenceNode> Sentences =>
        [.. section.Sentences.Select(row => new BriefSentenceNode(row))];
}

/// <summary>A sentence of a brief with the facts it rests on.</summary>
[Name("BriefSentence")]
internal sealed class BriefSentenceNode(BriefSentence sentence)
{
    /// <summary>The sentence.</summary>
    /// <param name="lang">The language of the text.</param>
    public string Text(Language? lang = Language.Zh) => sentence.Text.In(lang);

    /// <summary>The facts it rests on, by id; never empty.</summary>
    [Id]
    public IReadOnlyList<string> Facts => sentence.FactIds;
}
