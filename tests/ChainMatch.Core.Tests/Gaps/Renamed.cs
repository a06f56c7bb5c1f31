using ChainMatch.Gaps.Analysis;
using ChainMatch.Model;

namespace ChainMatch.Gaps;

/// <summary>An input in which every code and id has another name.</summary>
internal static class Renamed
{
    public static GapInput By(Func<string, string> name, GapInput input)
    {
        return new GapInput
        {
            Graph = new ChainGraph(
                input.Graph.Chains.Select(chain => chain with { Code = name(chain.Code) }),
                input.Graph.Segments.Select(one => one with { Code = name(one.Code), Chain = name(one.Chain) }),
                input.Graph.Supplies.Select(link => link with { From = name(link.From), To = name(link.To) })),
            Places = new Places(input.Places.All.Select(place =>
                place with { Code = name(place.Code), Parent = Maybe(place.Parent) })),
            HomeRegion = name(input.HomeRegion),
            View = input.View,
            Evidence =
            [
                .. input.Evidence.Select(row => row with
                {
                    Segment = name(row.Segment), Region = name(row.Region), Source = name(row.Source),
                    Name = Maybe(row.Name), Project = Maybe(row.Project), FactId = name(row.FactId),
                }),
            ],
            Activities =
            [
                .. input.Activities.Select(row => row with
                {
                    Id = name(row.Id),
                    Row = row.Row with { Segment = name(row.Row.Segment), Region = name(row.Row.Region) },
                }),
            ],
            Resources =
            [
                .. input.Resources.Select(row => row with
                {
                    Id = name(row.Id),
                    Row = row.Row with { Region = name(row.Row.Region), Feeds = [.. row.Row.Feeds.Select(name)] },
                }),
            ],
            Statements =
            [
                .. input.Statements.Select(row => row with
                {
                    Id = name(row.Id),
                    Row = row.Row with { Segment = Maybe(row.Row.Segment), Region = name(row.Row.Region) },
                }),
            ],
            Indicators =
            [
                .. input.Indicators.Select(row => row with
                {
                    Id = name(row.Id),
                    Row = row.Row with { Segment = Maybe(row.Row.Segment), Region = name(row.Row.Region) },
                }),
            ],
            Completeness =
            [
                .. input.Completeness.Select(row => row with
                {
                    Id = name(row.Id), Row = row.Row with { Region = name(row.Row.Region), Scope = Scope(row.Row) },
                }),
            ],
        };

        string? Maybe(string? code) => code is null ? null : name(code);

        string Scope(Completeness row) => row.ScopeKind is CompletenessScope.Group
            ? $"{name(row.Scope.Split('/')[0])}/{row.Scope.Split('/')[1]}"
            : name(row.Scope);
    }
}
