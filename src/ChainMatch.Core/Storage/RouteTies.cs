using ChainMatch.Model;

namespace ChainMatch.Storage;

/// <summary>The kinds of ties that each route follows.</summary>
public static class RouteTies
{
    /// <summary>The kinds of ties of a route; none for a route that follows no tie.</summary>
    public static IReadOnlyList<TieKind> Of(RouteKind route) => route switch
    {
        RouteKind.SuppliesLocal => [TieKind.SupplierOfLocal],
        RouteKind.BuysFromLocal => [TieKind.BuyerOfLocal],
        RouteKind.GroupTie => [TieKind.ParentOfLocal],
        RouteKind.HometownTie => [TieKind.Hometown],
        RouteKind.PastContact =>
            [TieKind.Cooperation, TieKind.VisitedBy, TieKind.Visited, TieKind.PromotionMeeting, TieKind.Talks],
        _ => [],
    };
}
