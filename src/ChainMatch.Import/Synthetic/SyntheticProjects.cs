using ChainMatch.Model;

namespace ChainMatch.Import.Synthetic;

/// <summary>The projects of a synthetic graph: at home, in the cities nearby, and anywhere.</summary>
internal sealed class SyntheticProjects(
    SyntheticSize size, SyntheticSources sources, SyntheticPlaces places, SyntheticChains chains)
{
    private static readonly ProjectStage[] Stages = Enum.GetValues<ProjectStage>();
    private static readonly string[] Agreements = ["CONTRACT", "FRAMEWORK", "STRATEGIC", "PURCHASE"];

    /// <summary>One for fifty enterprises, at least twenty.</summary>
    internal int Count => Math.Max(20, size.Enterprises / 50);

    internal Project Project(int number)
    {
        var draw = new Draw(size.Seed, Topic.Projects, number);
        var segment = chains.MadeSegment(draw);
        var project = new Project
        {
            Id = $"P-{number + 1:D7}",
            Name = number % 25 == 3 ? $"合成項目「Ⅱ期」𠮷{number + 1}" : $"合成项目{number + 1}",
            Enterprises = Investors(draw),
            Region = draw.Below(100) switch
            {
                < 25 => places.HomeCity,
                < 30 => draw.Of(places.Home),
                < 65 => places.CityNearby(draw),
                _ => places.Any(draw),
            },
            Segments = SegmentsOf(segment, draw),
            Stage = draw.Percent(95) ? draw.Of(Stages) : null,
            Date = draw.Percent(80) ? SyntheticSources.Date(draw) : null,
            AmountYi = draw.Percent(70) ? draw.Below(5000) / 100.0 : null,
            AgreementType = draw.Percent(40) ? draw.Of(Agreements) : null,
            Origin = (ProjectOrigin)draw.Below(3),
            RecordType = draw.Below(20) switch
            {
                0 => ProjectRecord.Aggregate,
                1 => ProjectRecord.Supply,
                _ => ProjectRecord.Single,
            },
            Note = draw.Percent(10) ? "合成，非真实" : null,
        };
        return sources.Say(project, draw);
    }

    private List<string> Investors(Draw draw)
    {
        List<string> investors = [];
        for (var count = draw.Below(4); count > 0; count--)
        {
            var investor = SyntheticEnterprises.Id(draw.Below(size.Enterprises));
            if (!investors.Contains(investor))
            {
                investors.Add(investor);
            }
        }

        return investors;
    }

    private List<string> SegmentsOf(int first, Draw draw)
    {
        if (draw.Percent(10))
        {
            return [];
        }

        var second = chains.Near(first, draw);
        return draw.Percent(70) || first == second
            ? [chains.Segments[first].Code]
            : [chains.Segments[first].Code, chains.Segments[second].Code];
    }
}
