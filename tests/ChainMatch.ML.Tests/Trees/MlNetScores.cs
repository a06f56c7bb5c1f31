using Microsoft.ML;

namespace ChainMatch.ML.Trees;

/// <summary>The scores that ML.NET itself gives, by the zip of a model.</summary>
internal static class MlNetScores
{
    internal static float[] Of(MlNetRanker ranker, FeatureTable rows)
    {
        using var zip = new MemoryStream();
        ranker.WriteZip(zip);
        zip.Position = 0;
        var context = new MLContext(1);
        var transformer = context.Model.Load(zip, out _);
        var data = context.Data.LoadFromEnumerable(
            Enumerable.Range(0, rows.Rows).Select(row => new LightGbmRow { Features = rows.Slice(row, 1).ToArray() }),
            LightGbmRow.Schema(rows.Features.Columns));
        var scored = context.Data.CreateEnumerable<Scored>(transformer.Transform(data), reuseRowObject: true);
        return [.. scored.Select(row => row.Score)];
    }

    private sealed class Scored
    {
        public float Score { get; set; }
    }
}
