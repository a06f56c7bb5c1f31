using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Import.Synthetic;

/// <summary>Manifest, closed lists and rules of a synthetic graph.</summary>
internal static class SyntheticFrame
{
    private static readonly UnitDefinition[] Units =
    [
        new("万元", "money", 10_000, "元", "10,000 yuan"),
        new("万吨", "mass", 10_000, "t", "10,000 t"),
        new("万吨/年", "mass per year", 10_000, "t/a", "10,000 t a year"),
        new("吨/年", "mass per year", 1, "t/a", "t a year"),
        new("万头/年", "animals per year", 10_000, "头/a", "10,000 head a year"),
        new("个", "count", null, "个", "items"),
    ];

    private static readonly (string List, string[] Words)[] Lists =
    [
        ("enterprise_kind",
        [
            "COMPANY 公司 company", "GROUP 集团 group", "COOPERATIVE 合作社 cooperative", "ASSOCIATION 协会 association",
            "FUND 基金 fund", "INSTITUTE 院所 institute", "GOVERNMENT 政府 government", "OTHER 其他 other body",
        ]),
        ("site_kind",
        [
            "PLANT 工厂 plant", "FARM 养殖种植场 farm", "MINE 矿井 mine", "OFFICE 机构 office", "BASE 基地 base",
            "LAB 研究检测机构 laboratory", "OTHER 其他 other",
        ]),
        ("role",
        [
            "MAKER 制造 maker", "PROCESSOR 加工 processor", "OPERATOR 运营 operator", "SERVICE 服务 service",
            "EQUIPMENT 装备 equipment supplier",
        ]),
        ("resource_kind",
            ["MINERAL 矿产 mineral", "AGRICULTURE 农产 crops", "ENERGY 能源 energy", "LAND 土地 land", "WATER 水 water"]),
        ("indicator_kind", ["CAPACITY 能力 capacity", "OUTPUT 产量 output", "VALUE 产值 value", "COUNT 数量 count"]),
        ("tie_kind",
        [
            "PARENT_OF_LOCAL 本地企业的母公司 parent of a local firm",
            "SUPPLIER_OF_LOCAL 本地企业的供应方 supplier of a local firm",
            "BUYER_OF_LOCAL 本地企业或产品的采购方 buyer of a local firm or product",
            "COOPERATION 合作 cooperation", "HOMETOWN 乡情 home-town tie", "VISITED_BY 来访考察 they came here",
            "VISITED 我方走访 we went there", "PROMOTION_MEETING 推介会 promotion meeting", "TALKS 洽谈 talks",
            "GROUP 集团成员 member or listed arm of a group",
        ]),
        ("list",
        [
            "CHINA_500 中国企业500强 China top 500", "LISTED 上市公司 listed company",
            "NATIONAL_AGRI_LEADER 国家级农业龙头 national agricultural leader",
            "PRIVATE_500 中国民营企业500强 China private top 500",
        ]),
        ("identifier_scheme",
        [
            "ALIAS 来源用名 name used by a source", "FORMER_NAME 曾用名 former name", "LISTING 证券代码 listing code",
            "USCC 统一社会信用代码 unified social credit code",
        ]),
        ("agreement_type",
        [
            "CONTRACT 合同 contract", "FRAMEWORK 框架协议 framework agreement",
            "STRATEGIC 战略合作协议 strategic cooperation agreement", "PURCHASE 购销合同 purchase contract",
        ]),
        ("park_level", ["NATIONAL 国家级 national", "PROVINCIAL 省级 provincial", "COUNTY 县区级 county"]),
    ];

    internal static DataSetInfo Of(SyntheticSize size, SyntheticPlaces places) =>
        new(ManifestOf(size, places), new Vocabulary(UnitsByCode(), WordsByList()), RulesOf(places));

    private static Manifest ManifestOf(SyntheticSize size, SyntheticPlaces places) => new()
    {
        Id = $"synthetic-{size.Enterprises}-{size.Sites}-{size.Regions}-{size.Segments}-{size.Chains}-{size.Seed}",
        TitleZh = $"合成规模图：{size.Enterprises} 家企业、{size.Sites} 个场所(非真实)",
        TitleEn = $"Synthetic scale graph: {size.Enterprises} enterprises, {size.Sites} sites (nothing real)",
        AsOf = new DateOnly(SyntheticSources.ThisYear, 12, 31),
        HomeRegion = places.HomeCity,
        Files = [.. FactKind.All.Select(kind => kind.FileName).Order(StringComparer.Ordinal)],
        Units = "units.json",
        Vocabulary = "vocabulary.json",
        Rules = new OrderedDictionary<string, string> { ["matching"] = "rules/matching.json" },
    };

    private static MatchingRules RulesOf(SyntheticPlaces places) => new()
    {
        HomeNearness = new OrderedDictionary<string, double> { [places.Provinces[0]] = 1, [places.Provinces[1]] = 0.5 },
    };

    private static OrderedDictionary<string, UnitDefinition> UnitsByCode() =>
        new(Units.Select(unit => KeyValuePair.Create(unit.Code, unit)), StringComparer.Ordinal);

    private static OrderedDictionary<string, IReadOnlyDictionary<string, LocalizedText>> WordsByList()
    {
        var lists = new OrderedDictionary<string, IReadOnlyDictionary<string, LocalizedText>>(StringComparer.Ordinal);
        foreach (var (list, words) in Lists)
        {
            lists.Add(list, Words(words));
        }

        return lists;
    }

    /// <summary>Words written as code, Chinese, English.</summary>
    private static OrderedDictionary<string, LocalizedText> Words(string[] words) => new(
        words.Select(word => word.Split(' ', 3))
            .Select(parts => KeyValuePair.Create(parts[0], new LocalizedText(parts[1], parts[2]))),
        StringComparer.Ordinal);
}
