using ChainMatch.Gaps;
using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Matching;

/// <summary>A visiting brief (拜访提纲): one page for an enterprise and a gap. No sentence without a fact.</summary>
/// <param name="Enterprise">The enterprise to visit.</param>
/// <param name="Gap">The gap to fill.</param>
/// <param name="Sections">What we need, what we offer, what ties exist, what is unknown.</param>
public sealed record Brief(EnterpriseFacts Enterprise, Gap Gap, IReadOnlyList<BriefSection> Sections);

/// <summary>A section of a brief.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Sentences">Its sentences; never empty.</param>
public sealed record BriefSection(LocalizedText Title, IReadOnlyList<BriefSentence> Sentences);

/// <summary>A sentence of a brief with the facts it rests on.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="FactIds">The ids of the facts; never empty.</param>
public sealed record BriefSentence(LocalizedText Text, IReadOnlyList<string> FactIds);
