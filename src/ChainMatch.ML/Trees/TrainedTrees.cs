using Microsoft.ML;

namespace ChainMatch.ML.Trees;

/// <summary>
/// What training gives: the trees to score with, and ML.NET's own models of the same trees, to be kept beside them.
/// </summary>
/// <param name="Model">The trees.</param>
/// <param name="Rankers">ML.NET's models, in the order of the ensembles.</param>
public sealed record TrainedTrees(TreeModel Model, IReadOnlyList<MlNetRanker> Rankers);

/// <summary>
/// ML.NET's own model of one ensemble; it scores a row up to single precision as <see cref="TreeScorer"/> does.
/// </summary>
public sealed class MlNetRanker
{
    private readonly MLContext _context;
    private readonly ITransformer _transformer;
    private readonly DataViewSchema _schema;

    internal MlNetRanker(int seed, MLContext context, ITransformer transformer, DataViewSchema schema) =>
        (Seed, _context, _transformer, _schema) = (seed, context, transformer, schema);

    /// <summary>The seed of the ensemble.</summary>
    public int Seed { get; }

    /// <summary>
    /// Writes the model as ML.NET's zip, which <c>MLContext.Model.Load</c> reads: columns <c>Features</c> (the columns
    /// of <see cref="TreeFeatures"/>), <c>Label</c>, <c>GroupId</c> in, <c>Score</c> out. The zip carries times: its
    /// bytes differ from run to run, what it holds does not.
    /// </summary>
    public void WriteZip(Stream destination) => _context.Model.Save(_transformer, _schema, destination);
}
