using ChainMatch.ML.Trees;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace ChainMatch.Benchmarks.Trees;

/// <summary>ML.NET's own way to score row by row.</summary>
internal static class MlNetEngine
{
    internal static PredictionEngine<MlNetRow, MlNetScore> Load(MlNetRanker ranker)
    {
        using var zip = new MemoryStream();
        ranker.WriteZip(zip);
        zip.Position = 0;
        var context = new MLContext(1);
        var schema = SchemaDefinition.Create(typeof(MlNetRow));
        schema[nameof(MlNetRow.Features)].ColumnType =
            new VectorDataViewType(NumberDataViewType.Single, SyntheticRanking.Columns);
        return context.Model.CreatePredictionEngine<MlNetRow, MlNetScore>(
            context.Model.Load(zip, out _), inputSchemaDefinition: schema);
    }
}

internal sealed class MlNetRow
{
    public float Label { get; set; }

    public uint GroupId { get; set; }

    public float[] Features { get; set; } = [];
}

internal sealed class MlNetScore
{
    public float Score { get; set; }
}
