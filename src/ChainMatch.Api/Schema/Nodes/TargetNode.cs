using ChainMatch.Matching;
using ChainMatch.Model;
using ChainMatch.Ranking;
using GraphQL;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>
/// A target company (目标企业) for a segment in a region, with the parts that its score is made of:
/// |base + Σ contribution − rawScore| ≤ 1e-6.
/// </summary>
[Name("Target")]
internal sealed class TargetNode(Target target, Frame frame)
{
    /// <summary>Place in the list, from 1.</summary>
    public int Rank => target.Rank;

    /// <summary>The enterprise.</summary>
    public EnterpriseNode Enterprise => new(target.Enterprise, frame);

    /// <summary>The segment to fill.</summary>
    public SegmentNode Segment => new(target.Segment, frame);

    /// <summary>The region to fill it in.</summary>
    public RegionNode Region => new(target.Region, frame);

    /// <summary>The share of the frozen reference set that scores lower, ties by half, 0 to 100.</summary>
    public double Score => target.Score;

    /// <summary>
    /// What its place means: A makes it and is known here or in the province, B makes it, C near to it or well tied, D
    /// a lead only.
    /// </summary>
    public string Grade => EnumName.Of(target.Grade);

    /// <summary>base + Σ contributions.</summary>
    public double RawScore => target.RawScore;

    /// <summary>The raw score if every unknown feature were at its best.</summary>
    public double Ceiling => target.Ceiling;

    /// <summary>The raw score of an enterprise without any feature.</summary>
    public double Base => target.Base;

    /// <summary>All features in the order of the weights; an unknown one contributes 0.</summary>
    public IReadOnlyList<ContributionNode> Contributions =>
        [.. target.Contributions.Select(part => new ContributionNode(part))];

    /// <summary>The features that are not known, by name.</summary>
    public IReadOnlyList<string> UnknownFeatures => target.UnknownFeatures;

    /// <summary>Whether its ceiling passes the tenth place: worth a phone call to find out.</summary>
    public bool WorthACall => target.WorthACall;

    /// <summary>The routes that led to it.</summary>
    public IReadOnlyList<RouteNode> Routes => [.. target.Routes.Select(route => new RouteNode(route, target, frame))];

    /// <summary>How well the enterprise suits the city, 0 to 1; null until two-sided fit is worked out.</summary>
    public double? CityFit { get; }

    /// <summary>How well the city suits the enterprise, 0 to 1; null until two-sided fit is worked out.</summary>
    public double? EnterpriseFit { get; }

    /// <summary>How many real outcomes stand behind the score; 0 for the baseline.</summary>
    public int OutcomesBehind => target.OutcomesBehind;

    /// <summary>The model that scored it.</summary>
    public string ModelId => target.ModelId;

    /// <summary>How sure its best capability is; LOW without one.</summary>
    public Confidence Confidence => target.Confidence;

    /// <summary>Why it stands where it stands, most weighty first; warnings before all.</summary>
    /// <param name="lang">The language of the text.</param>
    public IReadOnlyList<string> Reasons(Language? lang = Language.Zh) => target.Reasons.In(lang);
}

/// <summary>One feature's part of a raw score (贡献).</summary>
[Name("Contribution")]
internal sealed class ContributionNode(Contribution part)
{
    /// <summary>Name of the feature, such as <c>fit</c>.</summary>
    public string Feature => part.Feature;

    /// <summary><c>gap</c>, <c>place</c>, <c>moving</c> or <c>strength</c>.</summary>
    public string Group => part.Group;

    /// <summary>The feature in words.</summary>
    /// <param name="lang">The language of the text.</param>
    public string Label(Language? lang = Language.Zh) => part.Label.In(lang);

    /// <summary>0 to 1; null when it is unknown.</summary>
    public double? Value => part.Value;

    /// <summary>Points: weight times value; 0 when it is unknown.</summary>
    public double Contribution => part.Points;

    /// <summary>The facts that the value rests on, by id.</summary>
    [Id]
    public IReadOnlyList<string> Facts => part.FactIds;
}
