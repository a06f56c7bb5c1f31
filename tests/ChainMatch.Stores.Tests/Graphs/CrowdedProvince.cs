using System.Globalization;
using ChainMatch.Model;

namespace ChainMatch.Stores.Tests.Graphs;

/// <summary>A province <c>300000</c> with the seats of many enterprises, <c>F-0001</c> and so on.</summary>
internal static class CrowdedProvince
{
    private static readonly Region Province =
        new() { Code = "300000", Kind = RegionKind.Province, NameZh = "丙省", SourceIds = ["SRC-A"] };

    internal static IEnumerable<Fact> Of(int enterprises) =>
        [Province, .. Enumerable.Range(1, enterprises).Select(SeatedThere)];

    private static Enterprise SeatedThere(int number) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"F-{number:0000}"),
        NameZh = "公司",
        Kind = "company",
        HomeRegion = Province.Code,
        SourceIds = ["SRC-A"],
    };
}
