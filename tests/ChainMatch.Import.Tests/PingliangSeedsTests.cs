using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Import.Tests;

/// <summary>The real data set of the repository.</summary>
public sealed class PingliangSeedsTests
{
    [Fact]
    public async Task The_data_set_of_Pingliang_is_valid()
    {
        var result = await CheckAsync(Seeds());

        Assert.Empty(result.Problems);
        Assert.Equal(9, result.DataSet!.Facts.Rows<Chain>().Count);
        Assert.Equal(298, result.DataSet.Facts.Rows<Segment>().Count);
    }

    [Fact]
    public async Task Twelve_faults_in_a_copy_give_those_twelve_problems()
    {
        using var copy = new TempFolder();
        CopyTo(copy.Path);
        string[] planted =
        [
            Append(copy, "chains.csv", "SEED030", "code", ",无名链,Nameless,10,yes,,SRC-0001,,"),
            Append(copy, "regions.csv", "SEED062", "parent", "629901,COUNTY,629901,某县,,SRC-0001,,"),
            Append(copy, "segments.csv", "SEED035", "stage", "CATT-X01,CATT,SIDEWAYS,组,group,901,甲,A,,,,,,SRC-0001,,"),
            Append(copy, "supplies.csv", "SEED065", "to", "CATT-M05,CATT-M05,牛,no,SRC-0001,,"),
            Append(copy, "enterprises.csv", "SEED032", "employees", "E-X1,某公司,,,COMPANY,,,,120人,2023,,,,SRC-0001,,"),
            Append(copy, "identifiers.csv", "SEED066", "value", "E-X1,USCC,91350100M000100Y44,SRC-0001,,"),
            Append(copy, "capabilities.csv", "SEED049", "revenue_share", "E-X1,CATT-M05,MAKER,,35,,SRC-0001,,"),
            Append(copy, "sites.csv", "SEED040", "region", "S-X1,E-X1,PLANT,某厂,620899,SRC-0001,,"),
            Append(copy, "operates.csv", "SEED043", "source_ids", "S-X1,CATT-M05,OPERATING,SOURCE,no,,,,,,,,,"),
            Append(copy, "activity.csv", "SEED042", "unit", "CATT-M05,620800,OPERATING,OUTPUT,5,万条鱼,2023,no,,SRC-0001,,"),
            Append(copy, "sources.csv", "SEED044", "id", "SRC-0001,,,,,A,,,"),
            Append(copy, "projects.csv", "SEED031", "date", "P-X1,某项目,,620800,,STARTED,2023年5月,,,UNKNOWN,SINGLE,,SRC-0001,,"),
        ];

        var result = await CheckAsync(copy.Path);

        Assert.Equal(
            planted.Order(StringComparer.Ordinal),
            result.Problems.Select(problem => $"{problem.File}:{problem.Row} {problem.Column} {problem.Code}")
                .Order(StringComparer.Ordinal));
        Assert.Null(result.DataSet);
    }

    private static async Task<DataSetResult> CheckAsync(string folder) => DataSetValidator.Validate(
        await new SeedFolderReader().ReadAsync(folder, null, TestContext.Current.CancellationToken));

    /// <summary>Adds a row with one fault and says which problem it must give.</summary>
    private static string Append(TempFolder copy, string file, string code, string column, string row)
    {
        File.AppendAllText(copy[file], row + "\n");
        return $"{file}:{RowsOf(copy[file])} {column} {code}";
    }

    /// <summary>Counts rows as a spreadsheet does.</summary>
    private static int RowsOf(string path)
    {
        var (rows, quoted) = (0, false);
        foreach (var letter in File.ReadAllText(path))
        {
            quoted ^= letter is '"';
            rows += letter is '\n' && !quoted ? 1 : 0;
        }

        return rows;
    }

    private static void CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Seeds(), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Seeds(), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string Seeds()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChainMatch.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return Path.Combine(folder.FullName, "graph-seeds", "pingliang");
    }
}
