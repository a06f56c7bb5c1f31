using ChainMatch.Model;

namespace ChainMatch.Candidates;

/// <summary>Why an enterprise is no candidate.</summary>
public enum ExclusionReason
{
    /// <summary>It already operates the segment in the region.</summary>
    AlreadyOperates,

    /// <summary>It is dissolved.</summary>
    Dissolved,

    /// <summary>It is barred.</summary>
    Barred,

    /// <summary>It is no company: association, institute, university, government, or a fund without projects.</summary>
    NoCompany,

    /// <summary>It is a local firm whose parent outside decides; the parent stands in its place.</summary>
    ParentDecides,

    /// <summary>It is here already by a firm of its own, and no home outside is known.</summary>
    HereAlready,

    /// <summary>It is a local firm with nothing on record in this segment or a neighbour of it.</summary>
    LocalElsewhere,
}

/// <summary>The reasons in words.</summary>
internal static class ExclusionReasons
{
    /// <summary>A reason in words.</summary>
    internal static LocalizedText TextOf(ExclusionReason reason) => reason switch
    {
        ExclusionReason.AlreadyOperates => new("已在本地从事该环节", "already operates this segment here"),
        ExclusionReason.Dissolved => new("已注销或吊销", "dissolved"),
        ExclusionReason.Barred => new("失信或被限制", "barred"),
        ExclusionReason.NoCompany => new(
            "非企业主体(协会、院所、高校、政府机构或无项目的基金)",
            "no company (association, institute, university, government, or a fund without projects)"),
        ExclusionReason.ParentDecides => new(
            "本地企业,外地母公司另列为对象", "a local firm; its parent outside stands in its place"),
        ExclusionReason.HereAlready => new(
            "已通过本地企业落户,未见外地总部", "here already by a firm of its own; no home outside is known"),
        _ => new("本地企业,在该环节及上下游相邻环节无记录", "a local firm with nothing on record in this segment or next to it"),
    };
}
