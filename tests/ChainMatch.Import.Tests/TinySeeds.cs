using System.Text;
using ChainMatch.Seeds;

namespace ChainMatch.Import.Tests;

/// <summary>A valid data set of one invented chain with a row or two of every kind, and ways to break it.</summary>
internal sealed class TinySeeds
{
    private static readonly Dictionary<string, string> Valid = new()
    {
        ["manifest.json"] = """
            {
              "id": "tiny-2025-12-31", "titleZh": "小样", "titleEn": "Tiny", "asOf": "2025-12-31", "homeRegion": "620800",
              "files": ["sources.csv", "regions.csv", "parks.csv", "chains.csv", "segments.csv", "supplies.csv",
                "resources.csv", "enterprises.csv", "identifiers.csv", "tags.csv", "capabilities.csv", "ties.csv",
                "sites.csv", "operates.csv", "activity.csv", "indicators.csv", "statements.csv", "completeness.csv",
                "projects.csv", "policies.csv"],
              "units": "units.json", "vocabulary": "vocabulary.json", "rules": { "matching": "rules/matching.json" },
              "comparisonSet": ["620800"]
            }
            """,
        ["units.json"] = """
            [
              { "code": "万头", "dimension": "animals", "factor": 10000, "base": "头", "en": "10,000 head" },
              { "code": "万吨", "dimension": "mass", "factor": 10000, "base": "t", "en": "10,000 tonnes" }
            ]
            """,
        ["vocabulary.json"] = """
            {
              "enterprise_kind": { "COMPANY": { "zh": "公司", "en": "company" } },
              "site_kind": { "PLANT": { "zh": "工厂", "en": "plant" } },
              "role": { "MAKER": { "zh": "生产", "en": "maker" } },
              "resource_kind": { "AGRICULTURE": { "zh": "农业", "en": "agriculture" } },
              "indicator_kind": { "OUTPUT": { "zh": "产量", "en": "output" } },
              "list": { "LISTED": { "zh": "上市公司", "en": "listed" } },
              "identifier_scheme": {
                "USCC": { "zh": "信用代码", "en": "credit code" }, "LISTING": { "zh": "证券代码", "en": "listing code" },
                "ALIAS": { "zh": "别名", "en": "alias" }
              },
              "agreement_type": { "CONTRACT": { "zh": "合同", "en": "contract" } },
              "park_level": { "PROVINCIAL": { "zh": "省级", "en": "provincial" } }
            }
            """,
        ["rules/matching.json"] = """
            {
              "weights": { "fit": 44, "role": 5, "share": 4, "tie": 18, "nearby": 15, "home": 7, "size": 5, "list": 2 },
              "homeNearness": { "620000": 1 }
            }
            """,
        ["sources.csv"] = """
            id,title,publisher,url,published,tier,source_ids,as_of,confidence
            SRC-1,牛产业的报道,日报,https://example.org/1,2023-05,A,,,
            SRC-2,,,,,S,,,
            """,
        ["regions.csv"] = """
            code,kind,parent,name_zh,name_en,source_ids,as_of,confidence
            620000,PROVINCE,,甘肃省,Gansu,SRC-1,,
            620800,CITY,620000,平凉市,Pingliang,SRC-1,,
            620826,COUNTY,620800,静宁县,Jingning,SRC-1,,
            620826-P01,PARK,620826,静宁工业园区,,SRC-1,,
            """,
        ["parks.csv"] = """
            code,level,area,industries,facilities,source_ids,as_of,confidence
            620826-P01,PROVINCIAL,4.5平方公里,食品;包装,污水处理厂,SRC-1,2023,
            """,
        ["chains.csv"] = """
            code,name_zh,name_en,order,confirmed,note,source_ids,as_of,confidence
            CATT,牛产业链,Cattle,1,yes,,SRC-1,,
            """,
        ["segments.csv"] = """
            code,chain,stage,group_zh,group_en,order,name_zh,name_en,keywords,scale,fill,industry_code,note,source_ids,as_of,confidence
            CATT-U01,CATT,UPSTREAM,养殖,breeding,101,种牛,Breeding stock,种牛;冻精,MEDIUM,LOCAL,0311,,SRC-2,,LOW
            CATT-M05,CATT,MIDSTREAM,加工,processing,205,屠宰,Slaughter,牛肉,LARGE,INVEST,1351,,SRC-2,,LOW
            CATT-D04,CATT,DOWNSTREAM,副产,by-products,304,皮革,Leather,,,,,,SRC-2,,LOW
            """,
        ["supplies.csv"] = """
            from,to,input,bound,source_ids,as_of,confidence
            CATT-U01,CATT-M05,活牛,no,SRC-2,,
            CATT-M05,CATT-D04,牛皮,,SRC-2,,
            """,
        ["resources.csv"] = """
            region,name_zh,name_en,kind,quantity,unit,year,feeds,source_ids,as_of,confidence
            620826,肉牛存栏,cattle herd,AGRICULTURE,9.5,万头,2023,CATT-M05,SRC-1,,
            """,
        ["enterprises.csv"] = """
            id,name_zh,name_en,short_name,kind,home_region,founded,state_owned,employees,employees_year,revenue_wan_yuan,revenue_period,note,source_ids,as_of,confidence
            E-1,甲牛业有限公司,,甲牛业,COMPANY,620826,2010,no,120,2023,5000.5,2023,,SRC-1,2023-05,
            002738.SZ,乙食品股份有限公司,,,COMPANY,,,,,,,,,SRC-1,2023-05,MEDIUM
            """,
        ["identifiers.csv"] = """
            enterprise,scheme,value,source_ids,as_of,confidence
            E-1,USCC,91350100M000100Y43,SRC-1,,
            002738.SZ,LISTING,002738.SZ,SRC-1,,
            """,
        ["tags.csv"] = """
            enterprise,list,year,rank,source_ids,as_of,confidence
            002738.SZ,LISTED,2023,3,SRC-1,,
            """,
        ["capabilities.csv"] = """
            enterprise,segment,role,products,revenue_share,evidence,source_ids,as_of,confidence
            002738.SZ,CATT-M05,MAKER,牛肉;牛排,0.35,年报,SRC-1,2023,
            """,
        ["ties.csv"] = """
            enterprise,kind,target,detail,source_ids,as_of,confidence
            002738.SZ,BUYER_OF_LOCAL,E-1,采购,SRC-1,2023,
            002738.SZ,HOMETOWN,620826,,SRC-1,2023,
            """,
        ["sites.csv"] = """
            id,enterprise,kind,name_zh,region,source_ids,as_of,confidence
            S-1,E-1,PLANT,甲屠宰厂,620826-P01,SRC-1,,
            S-2,,PLANT,无名皮革厂,620800,SRC-1,,
            """,
        ["operates.csv"] = """
            site,segment,status,basis,targeted,role,products,capacity,unit,year,note,source_ids,as_of,confidence
            S-1,CATT-M05,OPERATING,SOURCE,no,MAKER,牛肉,12.5,万头,2023,,SRC-1,2023-05,
            S-2,CATT-D04,BUILDING,NAME,,,,,,,,SRC-1,2023-05,
            """,
        ["activity.csv"] = """
            segment,region,status,metric,value,unit,year,targeted,note,source_ids,as_of,confidence
            CATT-M05,620800,OPERATING,CAPACITY,13.55,万头,2022,no,,SRC-1,2023-05,
            CATT-M05,620800,NEED,NEED,41.42,万头,2022,no,,SRC-1,2023-05,
            """,
        ["indicators.csv"] = """
            region,chain,segment,name_zh,name_en,kind,value,qualifier,unit,year,reference_value,reference_kind,reference_text,source_ids,as_of,confidence
            620800,CATT,CATT-M05,屠宰量,slaughtered,OUTPUT,7,ABOUT,万头,2023,41.42,INPUT_AVAILABLE,2022年出栏,SRC-1,2023-05,
            """,
        ["statements.csv"] = """
            region,chain,stage,segment,polarity,text,quote,source_ids,as_of,confidence
            620800,,,CATT-M05,BOTTLENECK,屠宰能力不足,短板,SRC-1,2023-05,
            620800,CATT,DOWNSTREAM,,WANTED,发展精深加工,,SRC-1,2023-05,
            620800,CATT,,,STRONG,牛产业强,,SRC-1,2023-05,
            """,
        ["completeness.csv"] = """
            scope_kind,scope,region,source_ids,as_of,confidence
            GROUP,CATT/by-products,620826,SRC-1,2023-05,
            """,
        ["projects.csv"] = """
            id,name,enterprises,region,segments,stage,date,amount_yi,agreement_type,origin,record_type,note,source_ids,as_of,confidence
            P-1,屠宰加工项目,002738.SZ,620826,CATT-M05,CONTRACT_SIGNED,2023-05,1.2,CONTRACT,OUTSIDE,SINGLE,,SRC-1,2023-05,
            """,
        ["policies.csv"] = """
            id,title_zh,title_en,region,chains,segments,trigger,benefit,amount,unit,valid_from,valid_to,source_ids,as_of,confidence
            POL-1,牛产业扶持,,620826,CATT,CATT-M05,新建屠宰线,补助,500,万吨,2023,2025-12-31,SRC-1,2023-05,
            """,
    };

    private readonly Dictionary<string, byte[]> _files =
        Valid.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value + "\n"));

    /// <summary>Replaces the bytes of a file; null takes it away.</summary>
    internal TinySeeds WithBytes(string file, byte[]? bytes)
    {
        if (bytes is null)
        {
            _files.Remove(file);
        }
        else
        {
            _files[file] = bytes;
        }

        return this;
    }

    /// <summary>Changes the text of a file.</summary>
    internal TinySeeds With(string file, Func<string, string> change) =>
        WithBytes(file, Encoding.UTF8.GetBytes(change(TextOf(file))));

    /// <summary>Replaces a piece of a file that occurs in it.</summary>
    internal TinySeeds With(string file, string old, string @new)
    {
        Assert.Contains(old, TextOf(file), StringComparison.Ordinal);
        return With(file, text => text.Replace(old, @new, StringComparison.Ordinal));
    }

    /// <summary>Adds a row at the end of a file.</summary>
    internal TinySeeds WithRow(string file, string row) => With(file, text => text + row + "\n");

    /// <summary>Sets a cell; the rows touched here have no quotes.</summary>
    internal TinySeeds WithCell(string file, int row, string column, string value) => With(file, text =>
    {
        var lines = text.Split('\n');
        var cells = lines[row - 1].Split(',');
        cells[Array.IndexOf(lines[0].Split(','), column)] = value;
        lines[row - 1] = string.Join(',', cells);
        return string.Join('\n', lines);
    });

    internal string TextOf(string file) => Encoding.UTF8.GetString(_files[file]);

    /// <summary>Writes the files into a new folder, reads them and validates what was read.</summary>
    internal async Task<DataSetResult> CheckAsync(SeedLimits? limits = null)
    {
        using var folder = new TempFolder();
        WriteTo(folder.Path);
        var read = await new SeedFolderReader(limits ?? new SeedLimits())
            .ReadAsync(folder.Path, null, TestContext.Current.CancellationToken);
        return DataSetValidator.Validate(read);
    }

    internal void WriteTo(string folder)
    {
        foreach (var (file, bytes) in _files)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }
}
