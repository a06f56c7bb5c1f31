using ChainMatch.Gaps;
using ChainMatch.Model;
using ChainMatch.Storage;
using Spectre.Console;

namespace ChainMatch.Cli.Output;

/// <summary>The words for the values of the closed lists.</summary>
internal static class Labels
{
    private static readonly Dictionary<Enum, LocalizedText> Words = new()
    {
        [SegmentState.Unknown] = new("不明", "unknown"),
        [SegmentState.Missing] = new("缺链", "missing"),
        [SegmentState.Weak] = new("弱链", "weak"),
        [SegmentState.Adequate] = new("具备", "adequate"),
        [SegmentState.Strong] = new("强链", "strong"),
        [Mark.Broken] = new("断链", "broken"),
        [Mark.Bottleneck] = new("堵点", "bottleneck"),
        [Strategy.Fill] = new("补链", "fill"),
        [Strategy.Extend] = new("延链", "extend"),
        [Strategy.Strengthen] = new("强链", "strengthen"),
        [Strategy.Build] = new("建链", "build"),
        [GapList.Gaps] = new("短板", "gaps"),
        [GapList.Expand] = new("扩能", "expand"),
        [GapList.Approval] = new("须审批", "approval"),
        [GapList.PublicLocal] = new("公共与本地", "public-local"),
        [GapList.Build] = new("建链", "build"),
        [GapList.Verify] = new("待核实", "verify"),
        [Seen.None] = new("官方称无", "said to be none"),
        [Seen.Operating] = new("在运营", "operating"),
        [Seen.Building] = new("在建", "under construction"),
        [Seen.Thin] = new("证据薄", "thin evidence"),
        [Seen.Hint] = new("有迹象", "a hint"),
        [Seen.Silent] = new("应见未见", "silent"),
        [Seen.Unseen] = new("未见", "unseen"),
        [Basis.Confirmed] = new("有据", "confirmed"),
        [Basis.Silence] = new("应见未见", "silence"),
        [Basis.Stated] = new("有人指出", "stated"),
        [Confidence.High] = new("高", "high"),
        [Confidence.Medium] = new("中", "medium"),
        [Confidence.Low] = new("低（弱）", "low (weak)"),
        [RouteKind.Capable] = new("外地同业", "makes it elsewhere"),
        [RouteKind.Adjacent] = new("上下游延伸", "neighbouring segment"),
        [RouteKind.SuppliesLocal] = new("供货本地", "supplies a local firm"),
        [RouteKind.BuysFromLocal] = new("采购本地", "buys from a local firm"),
        [RouteKind.GroupTie] = new("集团在本地", "group of a local firm"),
        [RouteKind.ProductMatch] = new("产品相符", "product match"),
        [RouteKind.HometownTie] = new("归雁", "home town"),
        [RouteKind.PastContact] = new("有过接触", "past contact"),
        [RouteKind.InvestsNearby] = new("已投省内", "invests nearby"),
        [RouteKind.LocalExpansion] = new("本地扩能", "already here"),
        [ProjectStage.Lead] = new("线索", "lead"),
        [ProjectStage.Negotiation] = new("洽谈", "negotiation"),
        [ProjectStage.Ripening] = new("趋熟", "ripening"),
        [ProjectStage.FrameworkSigned] = new("框架协议", "framework signed"),
        [ProjectStage.ContractSigned] = new("签约", "contract signed"),
        [ProjectStage.Started] = new("开工", "started"),
        [ProjectStage.UnderConstruction] = new("建设", "under construction"),
        [ProjectStage.Producing] = new("投产", "producing"),
        [ProjectStage.FullCapacity] = new("达产", "full capacity"),
        [ProjectStage.Lost] = new("流失", "lost"),
        [ProjectStage.Withdrawn] = new("终止", "withdrawn"),
        [OperationStatus.Operating] = new("在运营", "operating"),
        [OperationStatus.Building] = new("在建", "under construction"),
        [OperationBasis.Name] = new("按名称推断（弱）", "inferred from its name (weak)"),
        [ChangeAction.Added] = new("新增", "added"),
        [ChangeAction.Changed] = new("变更", "changed"),
        [ChangeAction.Ended] = new("终止", "ended"),
    };

    private static readonly Dictionary<string, LocalizedText> Features = new(StringComparer.Ordinal)
    {
        ["fit"] = new("契合", "fit"),
        ["role"] = new("角色", "role"),
        ["share"] = new("占比", "share"),
        ["tie"] = new("联系", "tie"),
        ["nearby"] = new("省内", "nearby"),
        ["home"] = new("远近", "home"),
        ["size"] = new("规模", "size"),
        ["list"] = new("榜单", "list"),
    };

    /// <summary>The short word for a feature, fit for the head of a column.</summary>
    internal static string Feature(string name, Language language) =>
        Features.TryGetValue(name, out var words) ? words.In(language) : name;

    /// <summary>The word for a value, its public spelling where there is none.</summary>
    internal static string Of(Enum? value, Language language) => value switch
    {
        null => Figures.None,
        _ when Words.TryGetValue(value, out var words) => words.In(language),
        _ => EnumName.Of(value),
    };

    /// <summary>The state of a gap with what qualifies it: a mark, a suspicion.</summary>
    internal static Cell State(Gap gap, Language language)
    {
        var state = (gap.Suspected, language) switch
        {
            (true, Language.Zh) => "疑似缺链",
            (true, _) => "suspected",
            _ => Of(gap.State, language),
        };
        return new Cell(gap.Mark is { } mark ? $"{state} {Of(mark, language)}" : state, ColorOf(gap.State));
    }

    /// <summary>How sure something is; weak evidence is marked.</summary>
    internal static Cell Evidence(Confidence confidence, Language language) =>
        new(Of(confidence, language), confidence is Confidence.Low ? Color.Yellow : Color.Default);

    private static Color ColorOf(SegmentState? state) => state switch
    {
        SegmentState.Missing => Color.Red,
        SegmentState.Weak => Color.Yellow,
        SegmentState.Strong => Color.Green,
        SegmentState.Unknown or null => Color.Grey,
        _ => Color.Default,
    };
}
