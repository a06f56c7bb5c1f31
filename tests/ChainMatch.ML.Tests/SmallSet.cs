using ChainMatch.Import.Placements;
using ChainMatch.Seeds.Placements;

namespace ChainMatch.ML;

/// <summary>The files of an invented matching data set of two trees and eleven placements.</summary>
internal sealed class SmallSet : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal)
    {
        ["regions.csv"] = ["code,parent,name", "land,,Land", "east,land,East", "west,land,West", "e1,east,", "w1,west,"],
        ["segments.csv"] = ["code,parent,name", "food,,Food", "meat,food,Meat", "milk,food,Milk", "tools,,Tools"],
        ["placements.csv"] =
        [
            "enterprise_id,region_code,segment_code,date,grade,amount",
            "a,e1,meat,2020-01-05,3,", "a,e1,meat,2020-01-05,3,", "b,e1,milk,2020-03-01,4,12.5", "c,w1,meat,2021-07-01,1,",
            "c,w1,tools,2021-08-01,2,", "d,land,tools,2021-12-31,3,", "a,e1,meat,2022-01-01,2,", "b,e1,meat,2022-06-01,4,",
            "new,e1,meat,2022-06-02,4,", "c,w1,milk,2022-02-02,3,", "new,w1,tools,2023-01-01,3,",
        ],
    };

    internal string Path => _folder.Path;

    /// <summary>The lines of a file, the header first.</summary>
    internal string[] this[string file]
    {
        get => _files[file];
        set => _files[file] = value;
    }

    public void Dispose() => _folder.Dispose();

    internal SmallSet With(string file, params string[] lines)
    {
        _files[file] = lines;
        return this;
    }

    internal SmallSet WithRow(string file, string row) => With(file, [.. _files[file], row]);

    internal SmallSet Without(string file)
    {
        _files.Remove(file);
        return this;
    }

    /// <summary>Puts the rows of every file into another order.</summary>
    internal SmallSet Shuffled(int seed)
    {
        var random = new Random(seed);
        foreach (var (file, lines) in _files)
        {
            var rows = lines[1..];
            random.Shuffle(rows);
            _files[file] = [lines[0], .. rows];
        }

        return this;
    }

    internal string Write()
    {
        foreach (var (file, lines) in _files)
        {
            File.WriteAllText(System.IO.Path.Combine(Path, file), string.Join('\n', lines) + "\n");
        }

        return Path;
    }

    internal async Task<PlacementSetResult> ReadAsync() =>
        await new PlacementFolderReader().ReadAsync(Write(), null, TestContext.Current.CancellationToken);

    /// <summary>The set, which must be without a fault.</summary>
    internal async Task<PlacementSet> SetAsync()
    {
        var result = await ReadAsync();
        Assert.Empty(result.Problems);
        return result.Set!;
    }
}
