using ChainMatch.Model;

namespace ChainMatch.Gaps.Wording;

/// <summary>Words for the stage of a project, the size of a segment and who can fill it.</summary>
internal static class StageWords
{
    public static LocalizedText Of(ProjectStage? stage) => stage switch
    {
        ProjectStage.Lead => new("为线索", "a lead"),
        ProjectStage.Negotiation => new("在洽谈", "under negotiation"),
        ProjectStage.Ripening => new("趋于成熟", "ripening"),
        ProjectStage.FrameworkSigned => new("已签框架协议", "framework signed"),
        ProjectStage.ContractSigned => new("已签约", "contract signed"),
        ProjectStage.Started => new("已开工", "started"),
        ProjectStage.UnderConstruction => new("在建", "under construction"),
        ProjectStage.Producing => new("已投产", "producing"),
        ProjectStage.FullCapacity => new("已达产", "at full capacity"),
        ProjectStage.Lost => new("已流失", "lost"),
        ProjectStage.Withdrawn => new("已终止", "withdrawn"),
        _ => new("阶段不明", "stage unknown"),
    };

    public static LocalizedText Of(Scale? scale) => scale switch
    {
        Scale.Large => new("大", "large"),
        Scale.Medium => new("中", "medium"),
        Scale.Small => new("小", "small"),
        _ => new("未判定", "not judged"),
    };

    public static LocalizedText Of(Fill? fill) => fill switch
    {
        Fill.Invest => new("可招商", "open to investors"),
        Fill.Local => new("本地培育", "for local firms"),
        Fill.Public => new("公共提供", "for the public hand"),
        Fill.Restricted => new("须审批", "restricted"),
        Fill.Traded => new("外购", "traded"),
        _ => new("未判定", "not judged"),
    };
}
