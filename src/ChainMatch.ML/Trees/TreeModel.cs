using ChainMatch.Storage;

namespace ChainMatch.ML.Trees;

/// <summary>The trees of one fit. The score of a row is the sum over them; without trees it is 0.</summary>
/// <param name="Seed">The seed that they were fitted with.</param>
/// <param name="Trees">The trees, in the order of the rounds.</param>
public sealed record TreeEnsemble(int Seed, IReadOnlyList<TreeNode> Trees);

/// <summary>
/// Ensembles of several seeds over the same features, as a model folder holds them in one file (<see
/// cref="TreeFile"/>). The score of a row is the mean of the ensembles' scores: less noise than one seed.
/// </summary>
public sealed class TreeModel
{
    /// <summary>The most leaves that a tree may have.</summary>
    public const int MostLeaves = 32;

    /// <summary>Puts ensembles together.</summary>
    /// <exception cref="ChainMatchException">
    /// <see cref="ErrorCode.InvalidInput"/>: no ensemble, a tree with more than <see cref="MostLeaves"/> leaves, a
    /// column that the features have not, a threshold or value that is not finite, a cover below 0; names every such
    /// tree.
    /// </exception>
    public TreeModel(TreeFeatures features, IEnumerable<TreeEnsemble> ensembles)
    {
        (Features, Ensembles) = (features, [.. ensembles]);
        Check();
    }

    /// <summary>The features that the trees look at.</summary>
    public TreeFeatures Features { get; }

    /// <summary>The ensembles, one per seed, in the order of training.</summary>
    public IReadOnlyList<TreeEnsemble> Ensembles { get; }

    /// <summary>All trees, ensemble by ensemble.</summary>
    internal IEnumerable<TreeNode> Trees => Ensembles.SelectMany(ensemble => ensemble.Trees);

    /// <summary>
    /// The model as it stood after fewer rounds: training that many rounds gives the same trees. More rounds than there
    /// are give the whole model.
    /// </summary>
    /// <param name="rounds">How many trees of each ensemble stay; 0 or more.</param>
    public TreeModel First(int rounds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rounds);
        return new TreeModel(
            Features, Ensembles.Select(ensemble => ensemble with { Trees = [.. ensemble.Trees.Take(rounds)] }));
    }

    private void Check()
    {
        var problems = new TreeProblems("These trees make no model");
        if (Ensembles is [])
        {
            problems.Add("there is no ensemble");
        }

        foreach (var ensemble in Ensembles)
        {
            foreach (var (index, tree) in ensemble.Trees.Index())
            {
                if (ProblemOf(tree) is { } problem)
                {
                    problems.Add($"tree {index + 1} of seed {ensemble.Seed} has {problem}");
                }
            }
        }

        problems.ThrowIfAny();
    }

    private string? ProblemOf(TreeNode tree)
    {
        var leaves = tree.Leaves().Count();
        if (leaves > MostLeaves)
        {
            return $"{leaves} leaves, more than {MostLeaves}";
        }

        if (tree.Splits().FirstOrDefault(split => split.Column < 0 || split.Column >= Features.Columns) is { } stray)
        {
            return $"a split of column {stray.Column}, the features have {Features.Columns}";
        }

        return tree.Splits().Any(split => !float.IsFinite(split.Threshold)) ? "a threshold that is not finite"
            : tree.Leaves().Any(leaf => !double.IsFinite(leaf.Value)) ? "a leaf whose value is not finite"
            : tree.Leaves().Any(leaf => leaf.Cover < 0) ? "a leaf with a cover below 0"
            : null;
    }
}
