using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Matching;

/// <summary>Routes in words.</summary>
internal static class RouteWords
{
    /// <summary>A route with its path: <c>同类厂商:中粮科技 → 淀粉糖</c>.</summary>
    internal static LocalizedText Of(RouteHit hit, NodeNames names)
    {
        var lead = Of(hit.Route);
        LocalizedText[] nodes = [.. hit.NodeIds.Select(names.Of)];
        return new(
            $"{lead.Zh}:{string.Join(" → ", nodes.Select(node => node.Zh))}",
            $"{lead.En}: {string.Join(" → ", nodes.Select(node => node.En))}");
    }

    /// <summary>The name of a route.</summary>
    internal static LocalizedText Of(RouteKind route) => route switch
    {
        RouteKind.Capable => new("同类厂商", "makes it elsewhere"),
        RouteKind.Adjacent => new("相邻环节延伸", "works next to it"),
        RouteKind.SuppliesLocal => new("本地企业的供应方", "supplies a local firm"),
        RouteKind.BuysFromLocal => new("本地产品的采购方", "buys here"),
        RouteKind.GroupTie => new("以商招商(集团关联)", "group of a local firm"),
        RouteKind.ProductMatch => new("产品对应", "its product belongs here"),
        RouteKind.HometownTie => new("乡情", "home-town tie"),
        RouteKind.PastContact => new("已有接触", "past contact"),
        RouteKind.InvestsNearby => new("省内已有投资", "invests in the province"),
        _ => new("本地扩产", "already here"),
    };
}
