using ChainMatch.Storage;

namespace ChainMatch.ML.Trees;

/// <summary>
/// Exact path-dependent TreeSHAP (Lundberg et al. 2020): the Shapley values of the columns, where a split of a column
/// outside the coalition sends a row both ways, by the shares of the training rows. A leaf of value v on a path with
/// one condition per column i (met o_i = 1, else 0; share z_i) adds v · ∫₀¹ (o_i − z_i) · Π_{j≠i} (t·o_j + (1−t)·z_j)
/// dt to column i; the integrand is a polynomial in t, so Gauss–Legendre quadrature gives it exactly. Holds nothing
/// that changes; any number of threads may share one.
/// </summary>
public sealed class TreeShap
{
    private readonly TreeModel _model;
    private readonly LeafTable _leaves;

    /// <summary>Lays the paths of a model out.</summary>
    public TreeShap(TreeModel model)
    {
        _model = model;
        LeafPath[] paths = [.. model.Trees.SelectMany(LeafPath.Of)];
        Base = paths.Sum(path => path.Value * path.Share) / model.Ensembles.Count;
        _leaves = new LeafTable(paths);
    }

    /// <summary>
    /// What the training rows score on average, as the covers weigh them; 0 by a model without trees.
    /// </summary>
    public double Base { get; }

    /// <summary>Explains the score that <see cref="TreeScorer"/> gives to a row.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="row">The place of the row, from 0.</param>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.InvalidInput"/>: the rows have other features than the model.
    /// </exception>
    public TreeExplanation Explain(FeatureTable rows, int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, rows.Rows);
        rows.Expect(_model.Features);
        var columns = new double[_model.Features.Columns];
        _leaves.AddContributions(rows.Slice(row, 1), columns);
        var contributions = new double[_model.Features.All.Count];
        foreach (var (column, feature) in _model.Features.FeatureOfColumn.ToArray().Index())
        {
            contributions[feature] += columns[column] / _model.Ensembles.Count;
        }

        return new TreeExplanation(Base, contributions);
    }
}
