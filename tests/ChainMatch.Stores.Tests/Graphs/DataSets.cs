using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Stores.Tests.Graphs;

/// <summary>Data sets around given facts.</summary>
public static class DataSets
{
    public static Manifest Manifest { get; } = new()
    {
        Id = "tiny-1",
        TitleZh = "小样",
        TitleEn = "Tiny sample",
        AsOf = new DateOnly(2025, 12, 31),
        HomeRegion = "101000",
        Files = ["regions", "chains"],
        Units = "units.json",
        Vocabulary = "vocabulary.json",
        ComparisonSet = ["101000", "102000"],
    };

    public static Vocabulary Vocabulary { get; } = new(
        new Dictionary<string, UnitDefinition> { ["万吨/年"] = new("万吨/年", "mass per year", 1e4, "吨/年", "10,000 t/a") },
        new Dictionary<string, IReadOnlyDictionary<string, LocalizedText>>
        {
            ["role"] = new Dictionary<string, LocalizedText> { ["maker"] = new("制造", "Maker") },
        });

    public static DataSet Of(params IEnumerable<Fact> facts) =>
        new(Manifest, Vocabulary, new MatchingRules(), FactSet.Of(facts));
}
