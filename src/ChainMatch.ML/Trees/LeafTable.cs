using System.Runtime.Intrinsics;

namespace ChainMatch.ML.Trees;

/// <summary>The paths to all leaves in flat arrays, and the Shapley values of the columns of a row over them.</summary>
internal sealed class LeafTable
{
    private readonly double[] _values;
    private readonly int[] _starts;
    private readonly LeafCondition[] _conditions;
    private readonly Vector256<double>[] _known;
    private readonly Vector256<double>[] _unknown;
    private readonly Vector256<double>[] _weights;

    /// <summary>Lays paths out; those that nothing depends on are left out.</summary>
    internal LeafTable(IEnumerable<LeafPath> paths)
    {
        LeafPath[] used = [.. paths.Where(path => path is { Value: not 0, Conditions: not [] })];
        _values = [.. used.Select(path => path.Value)];
        _starts = [0, .. used.Select(path => path.Conditions.Count)];
        for (var leaf = 0; leaf < used.Length; leaf++)
        {
            _starts[leaf + 1] += _starts[leaf];
        }

        _conditions = [.. used.SelectMany(path => path.Conditions)];
        var longest = used.Select(path => path.Conditions.Count).DefaultIfEmpty(1).Max();
        var nodes = GaussLegendre.OnUnitInterval(NodesFor(longest));
        _known = InFours(nodes.Select(node => node.Node));
        _unknown = InFours(nodes.Select(node => 1 - node.Node));
        _weights = InFours(nodes.Select(node => node.Weight));
    }

    /// <summary>Adds the Shapley values of a row, a figure per column.</summary>
    internal void AddContributions(ReadOnlySpan<float> row, Span<double> columns)
    {
        Span<double> sums = stackalloc double[TreeModel.MostLeaves];
        for (var leaf = 0; leaf < _values.Length; leaf++)
        {
            var conditions = _conditions.AsSpan(_starts[leaf].._starts[leaf + 1]);
            if (Met(conditions, row) is { } met)
            {
                var missed = Integrate(conditions, met, sums);
                for (var place = 0; place < conditions.Length; place++)
                {
                    var condition = conditions[place];
                    columns[condition.Column] += _values[leaf]
                        * ((met & (1u << place)) != 0 ? (1 - condition.Share) * sums[place] : -missed);
                }
            }
        }
    }

    // A bit per condition; null where a missed condition has the share 0: no coalition gets to such a leaf.
    private static uint? Met(ReadOnlySpan<LeafCondition> conditions, ReadOnlySpan<float> row)
    {
        var met = 0u;
        for (var place = 0; place < conditions.Length; place++)
        {
            var condition = conditions[place];
            var value = row[condition.Column];
            if (value > condition.Above && value <= condition.Highest)
            {
                met |= 1u << place;
            }
            else if (condition.Share == 0)
            {
                return null;
            }
        }

        return met;
    }

    // Π_{j≠i} is the whole product over the factor of i. For a missed i the share cancels against that of (o_i − z_i), so
    // all missed ones have the same integral, which is given back; those of the met ones go to the sums.
    private double Integrate(ReadOnlySpan<LeafCondition> conditions, uint met, Span<double> sums)
    {
        sums.Clear();
        var missed = 0.0;
        for (var four = 0; four < _weights.Length; four++)
        {
            var (known, unknown, product) = (_known[four], _unknown[four], _weights[four]);
            for (var place = 0; place < conditions.Length; place++)
            {
                var factor = unknown * conditions[place].Share;
                product *= (met & (1u << place)) != 0 ? known + factor : factor;
            }

            missed += Vector256.Sum(product / unknown);
            for (var place = 0; place < conditions.Length; place++)
            {
                if ((met & (1u << place)) != 0)
                {
                    sums[place] += Vector256.Sum(product / (known + (unknown * conditions[place].Share)));
                }
            }
        }

        return missed;
    }

    // Degree: one less than the conditions.
    private static int NodesFor(int conditions) => (((conditions + 1) / 2) + 3) / 4 * 4;

    private static Vector256<double>[] InFours(IEnumerable<double> values) =>
        [.. values.Chunk(Vector256<double>.Count).Select(four => Vector256.Create(four))];
}
