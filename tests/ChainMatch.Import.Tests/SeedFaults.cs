using System.Text;

namespace ChainMatch.Import.Tests;

/// <summary>One fault and the one problem that it must give.</summary>
internal sealed record SeedFault(
    string Code, string File, int? Row, string? Column, string? Value, Func<TinySeeds, TinySeeds> Plant)
{
    public override string ToString() => $"{Code} {File} {Row} {Column} {Value}";
}

/// <summary>At least one fault for every rule of a data set (but the two about a missing folder or manifest).</summary>
internal static class SeedFaults
{
    internal static IReadOnlyList<SeedFault> All { get; } =
    [
        .. Folder(), .. Json(), .. Tables(), .. Cells(), .. Columns(), .. Manifest(), .. Places(), .. Chains(),
        .. Firms(), .. Rest(),
    ];

    private static SeedFault Cell(
        string code, string file, int row, string column, string value, string? reported = null) => new(
            code, file, row, column, reported ?? (value is "" ? null : value),
            seeds => seeds.WithCell(file, row, column, value));

    private static SeedFault Text(
        string code, string file, int? row, string? column, string? value, string old, string @new) =>
        new(code, file, row, column, value, seeds => seeds.With(file, old, @new));

    private static SeedFault Row(string code, string file, int row, string? column, string? value, string text) =>
        new(code, file, row, column, value, seeds => seeds.WithRow(file, text));

    private static IEnumerable<SeedFault> Folder() =>
    [
        new("SEED003", "manifest.json", null, "files[0]", "sources.csv", seeds => seeds.WithBytes("sources.csv", null)),
        new("SEED003", "manifest.json", null, "units", "units.json", seeds => seeds.WithBytes("units.json", null)),
        new("SEED003", "manifest.json", null, "rules.matching", "rules/matching.json",
            seeds => seeds.WithBytes("rules/matching.json", null)),
        new("SEED004", "old/sites.csv", null, null, null, seeds => seeds.WithBytes("old/sites.csv", [])),
        new("SEED004", "sources.csv", null, null, null, seeds => seeds.With("manifest.json", "\"sources.csv\", ", "")),
        new("SEED005", "manifest.json", null, "units", "../units.json", seeds => seeds
            .WithBytes("units.json", null).With("manifest.json", "\"units.json\"", "\"../units.json\"")),
        Text("SEED005", "manifest.json", null, "files[20]", "/etc/passwd",
            "\"policies.csv\"", "\"policies.csv\", \"/etc/passwd\""),
        Text("SEED006", "manifest.json", null, "files[20]", "sites.csv",
            "\"policies.csv\"", "\"policies.csv\", \"sites.csv\""),
        new("SEED007", "manifest.json", null, "files[20]", "firms.csv", seeds => seeds
            .With("manifest.json", "\"policies.csv\"", "\"policies.csv\", \"firms.csv\"").WithBytes("firms.csv", [])),
        new("SEED007", "manifest.json", null, "rules.gaps", "gaps", seeds => seeds
            .With("manifest.json", "\"rules/matching.json\"", "\"rules/matching.json\", \"gaps\": \"rules/gaps.json\"")
            .WithBytes("rules/gaps.json", "{}"u8.ToArray())),
        new("SEED008", "sources.csv", 2, null, null, seeds => seeds.WithBytes("sources.csv", Encoding.Latin1.GetBytes(
            "id,title,publisher,url,published,tier,source_ids,as_of,confidence\nSRC-1,\u00E9t\u00E9\n"))),
    ];

    private static IEnumerable<SeedFault> Json() =>
    [
        Text("SEED011", "manifest.json", 3, null, null, "\"homeRegion\": \"620800\",", "\"homeRegion\": \"620800\""),
        Text("SEED011", "units.json", null, null, null, "\"dimension\": \"animals\"", "\"code\": \"万头\""),
        Text("SEED012", "manifest.json", null, "owner", "owner", "\"id\":", "\"owner\": \"x\", \"id\":"),
        Text("SEED012", "vocabulary.json", null, "role.MAKER.de", "de",
            "\"en\": \"maker\"", "\"en\": \"maker\", \"de\": \"x\""),
        Text("SEED013", "manifest.json", null, "titleEn", null, "\"titleEn\": \"Tiny\", ", ""),
        Text("SEED013", "units.json", null, "[1].en", null, ", \"en\": \"10,000 tonnes\"", ""),
        Text("SEED013", "vocabulary.json", null, "park_level", null, "\"park_level\"", "\"park_levels\""),
        Text("SEED014", "manifest.json", null, "asOf", "2025-12", "2025-12-31", "2025-12"),
        Text("SEED014", "rules/matching.json", null, "homeNearness", "[1]", "{ \"620000\": 1 }", "[1]"),
        Text("SEED015", "units.json", null, "[2].code", "万吨", "10,000 tonnes\" }",
            "10,000 tonnes\" }, { \"code\": \"万吨\", \"dimension\": \"mass\", \"en\": \"again\" }"),
    ];

    private static IEnumerable<SeedFault> Tables() =>
    [
        new("SEED020", "supplies.csv", null, null, null, seeds => seeds.WithBytes("supplies.csv", [])),
        new("SEED020", "sources.csv", null, null, null, seeds => seeds.WithBytes("sources.csv", [])),
        new("SEED020", "chains.csv", 1, null, "code;name_zh;name_en;order;confirmed;note;source_ids;as_of;confidence",
            seeds => seeds.With("chains.csv", text => text.Replace(',', ';'))),
        new("SEED021", "chains.csv", 1, "name_zh", null, seeds => seeds
            .With("chains.csv", "name_zh,", "").With("chains.csv", "牛产业链,", "")),
        new("SEED021", "segments.csv", 1, "code", null, seeds => seeds
            .With("segments.csv", text => string.Join('\n', text.Split('\n').Select(Behead)))),
        new("SEED022", "chains.csv", 1, "colour", "colour", seeds => seeds.With(
            "chains.csv", text => text.Replace("confidence\n", "confidence,colour\n", StringComparison.Ordinal)
                .Replace("SRC-1,,\n", "SRC-1,,,red\n", StringComparison.Ordinal))),
        new("SEED023", "chains.csv", 1, "note", "note", seeds => seeds.With(
            "chains.csv", text => text.Replace("confidence\n", "confidence,note\n", StringComparison.Ordinal)
                .Replace("SRC-1,,\n", "SRC-1,,,\n", StringComparison.Ordinal))),
        Text("SEED024", "segments.csv", 3, null, null, "加工,processing", "加工,and more,processing"),
        Text("SEED024", "enterprises.csv", 2, null, null, ",120,2023", ",120"),
        Text("SEED025", "sites.csv", 3, "name_zh", null, "无名皮革厂", "\"无名皮革厂"),
        Text("SEED025", "enterprises.csv", 2, "name_zh", null, "甲牛业有限公司", "\"甲牛业\"有限公司"),
        Cell("SEED026", "chains.csv", 2, "note", new string('x', 40_000), new string('x', 40) + "…"),
        new("SEED026", "segments.csv", 3, null, null,
            seeds => seeds.WithCell("segments.csv", 3, "note", new string('x', 300_000))),
    ];

    private static string Behead(string line) => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..];

    private static IEnumerable<SeedFault> Cells() =>
    [
        Cell("SEED030", "segments.csv", 3, "name_zh", ""),
        Cell("SEED030", "chains.csv", 2, "confirmed", ""),
        Cell("SEED030", "segments.csv", 2, "stage", ""),
        Cell("SEED030", "segments.csv", 4, "group_en", ""),
        Cell("SEED030", "enterprises.csv", 2, "id", ""),
        Cell("SEED031", "enterprises.csv", 2, "as_of", "2023/5"),
        Cell("SEED031", "enterprises.csv", 2, "founded", "2023-02-29"),
        Cell("SEED031", "enterprises.csv", 2, "founded", "１９９９"),
        Cell("SEED032", "activity.csv", 2, "value", "13.55万头"),
        Cell("SEED032", "projects.csv", 2, "amount_yi", "约1.2"),
        Cell("SEED032", "capabilities.csv", 2, "revenue_share", "35%"),
        Cell("SEED033", "activity.csv", 2, "value", "1e5"),
        Cell("SEED033", "activity.csv", 2, "value", "NaN"),
        Cell("SEED033", "activity.csv", 2, "value", "-∞"),
        Cell("SEED033", "activity.csv", 3, "value", "1 234"),
        Cell("SEED034", "enterprises.csv", 2, "employees", "12.5"),
        Cell("SEED034", "enterprises.csv", 2, "employees", "3000000000"),
        Cell("SEED035", "segments.csv", 3, "stage", "MIDDLE"),
        Cell("SEED035", "sources.csv", 2, "tier", "D"),
        Cell("SEED035", "activity.csv", 2, "status", "CLOSED"),
        Cell("SEED036", "supplies.csv", 2, "bound", "maybe"),
        Cell("SEED037", "segments.csv", 2, "keywords", "种牛;;冻精"),
        Cell("SEED037", "segments.csv", 2, "keywords", "种牛；冻精"),
        Cell("SEED038", "segments.csv", 2, "keywords", "种牛;冻精; 种牛"),
        Cell("SEED039", "segments.csv", 2, "note", "lost \uFFFD here"),
    ];

    private static IEnumerable<SeedFault> Columns() =>
    [
        Cell("SEED040", "operates.csv", 2, "segment", "CATT-M50"),
        Cell("SEED040", "sites.csv", 2, "region", "620827"),
        Cell("SEED040", "segments.csv", 3, "chain", "CATX"),
        Cell("SEED040", "policies.csv", 2, "segments", "CATT-M05;CATT-X01", "CATT-X01"),
        Cell("SEED040", "sites.csv", 3, "source_ids", "SRC-1;SRC-9", "SRC-9"),
        Cell("SEED040", "regions.csv", 4, "parent", "620900"),
        Cell("SEED041", "capabilities.csv", 2, "role", "BUILDER"),
        Cell("SEED042", "activity.csv", 2, "unit", "头"),
        Cell("SEED043", "operates.csv", 2, "source_ids", ""),
        Row("SEED044", "enterprises.csv", 4, "id", "E-1", "E-1,丙公司,,,COMPANY,,,,,,,,,SRC-1,,"),
        Row("SEED044", "supplies.csv", 4, null, "CATT-U01|CATT-M05", "CATT-U01,CATT-M05,牛犊,no,SRC-2,,"),
        Row("SEED045", "statements.csv", 5, null, null, "620800,CATT,,,STRONG,牛产业强,,SRC-1,2023-05,"),
        Row("SEED045", "tags.csv", 3, null, "002738.SZ|LISTED|2023", "002738.SZ,LISTED,2023,3,SRC-1,,"),
        Row("SEED046", "enterprises.csv", 4, "id", "公司 1", "公司 1,丙公司,,,COMPANY,,,,,,,,,SRC-1,,"),
        Cell("SEED046", "resources.csv", 2, "name_zh", "肉牛|存栏"),
        Cell("SEED047", "activity.csv", 2, "year", "2202"),
        Cell("SEED047", "enterprises.csv", 2, "employees_year", "23"),
        Cell("SEED047", "enterprises.csv", 2, "as_of", "2203-05"),
        Cell("SEED048", "activity.csv", 2, "value", "-13.55"),
        Cell("SEED048", "enterprises.csv", 2, "employees", "-1"),
        Cell("SEED049", "capabilities.csv", 2, "revenue_share", "35"),
    ];

    private static IEnumerable<SeedFault> Manifest() =>
    [
        Text("SEED050", "manifest.json", null, "homeRegion", "620826", "n\": \"620800\"", "n\": \"620826\""),
        Text("SEED050", "manifest.json", null, "homeRegion", "999900", "n\": \"620800\"", "n\": \"999900\""),
        Text("SEED051", "manifest.json", null, "comparisonSet[0]", "620900", "[\"620800\"]", "[\"620900\"]"),
        Text("SEED052", "rules/matching.json", null, "weights",
            "fit 45, role 5, share 4, tie 18, nearby 15, home 7, size 5, list 2", "44", "45"),
        Text("SEED052", "rules/matching.json", null, "weights",
            "luck 44, role 5, share 4, tie 18, nearby 15, home 7, size 5, list 2", "\"fit\"", "\"luck\""),
        Text("SEED053", "rules/matching.json", null, "homeNearness.620000", "2", "\"620000\": 1", "\"620000\": 2"),
        Text("SEED053", "rules/matching.json", null, "homeNearness.620800", "1", "\"620000\": 1", "\"620800\": 1"),
    ];

    private static IEnumerable<SeedFault> Places() =>
    [
        Cell("SEED060", "regions.csv", 5, "kind", "COUNTY", "620826-P01") with { Column = "code" },
        Cell("SEED060", "regions.csv", 3, "kind", "COUNTY", "620800") with { Column = "code" },
        Cell("SEED060", "regions.csv", 2, "kind", "CITY", "620000") with { Column = "code" },
        Cell("SEED060", "regions.csv", 4, "code", "62082X"),
        Row("SEED060", "regions.csv", 6, "code", "62082", "62082,COUNTY,620800,某县,,SRC-1,,"),
        Row("SEED060", "regions.csv", 6, "code", "620100", "620100,COUNTY,620800,某县,,SRC-1,,"),
        Row("SEED060", "regions.csv", 6, "code", "620826-HT", "620826-HT,PARK,620826,某园区,,SRC-1,,"),
        Cell("SEED061", "regions.csv", 3, "parent", ""),
        Row("SEED061", "regions.csv", 6, "parent", "620826", "620827,COUNTY,620826,某县,,SRC-1,,"),
        Cell("SEED062", "regions.csv", 3, "parent", "620826"),
        Cell("SEED062", "regions.csv", 2, "parent", "620826-P01"),
        Cell("SEED062", "regions.csv", 4, "parent", "620826"),
        Row("SEED063", "parks.csv", 3, "code", "620800", "620800,PROVINCIAL,,,,SRC-1,,"),
    ];

    private static IEnumerable<SeedFault> Chains() =>
    [
        Cell("SEED076", "chains.csv", 2, "order", "0"),
        Cell("SEED046", "segments.csv", 3, "code", "CATT-M05?"),
        Row("SEED064", "segments.csv", 5, "code", "APPL-U01",
            "APPL-U01,CATT,UPSTREAM,养殖,breeding,102,果,Fruit,,,,,,SRC-2,,"),
        Row("SEED065", "supplies.csv", 4, "to", "CATT-M05", "CATT-M05,CATT-M05,牛肉,no,SRC-2,,"),
        Cell("SEED073", "completeness.csv", 2, "scope", "CATT/nothing"),
        Cell("SEED073", "completeness.csv", 2, "scope_kind", "SEGMENT", "CATT/by-products") with { Column = "scope" },
    ];

    private static IEnumerable<SeedFault> Firms() =>
    [
        Cell("SEED066", "identifiers.csv", 2, "value", "91350100M000100Y44"),
        Cell("SEED066", "identifiers.csv", 2, "value", "91350100M000100Y4"),
        Cell("SEED066", "identifiers.csv", 2, "value", "91350100M000100I43"),
        Cell("SEED067", "identifiers.csv", 3, "value", "SZ002738"),
        Cell("SEED068", "sources.csv", 2, "url", "example.org/1"),
        Cell("SEED068", "sources.csv", 2, "url", "javascript:alert(1)"),
        Cell("SEED074", "ties.csv", 2, "target", "620826"),
        Cell("SEED074", "ties.csv", 2, "target", "E-404"),
        Cell("SEED074", "ties.csv", 2, "target", "002738.SZ"),
        Cell("SEED076", "tags.csv", 2, "rank", "0"),
        Cell("SEED090", "enterprises.csv", 2, "employees_year", ""),
        Cell("SEED090", "enterprises.csv", 2, "revenue_period", ""),
        Cell("SEED091", "tags.csv", 2, "year", ""),
    ];

    private static IEnumerable<SeedFault> Rest() =>
    [
        Cell("SEED069", "resources.csv", 2, "unit", ""),
        Cell("SEED069", "operates.csv", 2, "capacity", ""),
        Cell("SEED070", "activity.csv", 2, "metric", ""),
        Cell("SEED070", "activity.csv", 3, "status", "OPERATING", "NEED") with { Column = "metric" },
        Cell("SEED071", "indicators.csv", 2, "reference_kind", ""),
        Cell("SEED071", "indicators.csv", 2, "reference_value", ""),
        Cell("SEED072", "statements.csv", 2, "stage", "MIDSTREAM"),
        Cell("SEED075", "policies.csv", 2, "valid_to", "2022"),
        new("SEED077", "indicators.csv", 2, "segment", "CATT-M05", seeds => seeds
            .WithRow("chains.csv", "APPL,苹果产业链,Apple,2,yes,,SRC-1,,").WithCell("indicators.csv", 2, "chain", "APPL")),
    ];
}
