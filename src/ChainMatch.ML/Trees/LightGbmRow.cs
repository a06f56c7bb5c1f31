using Microsoft.ML;
using Microsoft.ML.Data;

namespace ChainMatch.ML.Trees;

/// <summary>A row as ML.NET reads it.</summary>
internal sealed class LightGbmRow
{
    /// <summary>The grade.</summary>
    public float Label { get; set; }

    /// <summary>The number of the query; LightGBM takes a run of equal numbers for a query.</summary>
    public uint GroupId { get; set; }

    /// <summary>The columns of the features.</summary>
    public float[] Features { get; set; } = [];

    /// <summary>The rows query by query, read anew on every pass.</summary>
    internal static IDataView View(MLContext context, RankingRows rows) =>
        context.Data.LoadFromEnumerable(Stream(rows, rows.InOrderOfQueries()), Schema(rows.Features.Features.Columns));

    /// <summary>The columns of the view.</summary>
    internal static SchemaDefinition Schema(int columns)
    {
        var schema = SchemaDefinition.Create(typeof(LightGbmRow));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, columns);
        return schema;
    }

    // One object a pass: ML.NET copies from it before it asks for the next, and a million rows need no million arrays.
    private static IEnumerable<LightGbmRow> Stream(RankingRows rows, int[] order)
    {
        var row = new LightGbmRow { Features = new float[rows.Features.Features.Columns] };
        var group = 0u;
        foreach (var (index, place) in order.Index())
        {
            if (index == 0 || rows.Queries[place] != rows.Queries[order[index - 1]])
            {
                group++;
            }

            rows.Features.Slice(place, 1).CopyTo(row.Features);
            (row.Label, row.GroupId) = (rows.Grades[place], group);
            yield return row;
        }
    }
}
