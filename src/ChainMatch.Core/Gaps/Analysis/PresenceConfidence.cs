using ChainMatch.Evidence;
using ChainMatch.Model;

namespace ChainMatch.Gaps.Analysis;

/// <summary>Confidence that each segment is at work, by number (METHODS 3.3 (1)).</summary>
internal sealed class PresenceConfidence
{
    private readonly SupplyNet _net;
    private readonly double _present;
    private readonly double[] _confidence;
    private readonly int?[] _impliedBy;

    private PresenceConfidence(SupplyNet net, double[] own, double present)
    {
        _net = net;
        _present = present;
        _confidence = own;
        _impliedBy = new int?[own.Length];
        Imply();
    }

    /// <summary>The confidence of a segment, after implication, 0 to 1.</summary>
    public double Of(int segment) => _confidence[segment];

    /// <summary>The code of the customer whose work implies a segment; null when its own sources carry it.</summary>
    public string? ImpliedBy(int segment) =>
        _impliedBy[segment] is { } customer ? _net.Segments[customer].Code : null;

    /// <summary>The confidence of all segments from the rows of an area.</summary>
    public static PresenceConfidence In(AreaRows area, SupplyNet net, AsOfView view, GapParameters parameters) =>
        new(net, [.. net.Segments.Select(segment => Own(area.Of(segment.Code), view))], parameters.PresentThreshold);

    /// <summary>The weight of a row: tier, age and how it was mapped, 0 to 1.</summary>
    public static double WeightOf(EvidenceRow row, AsOfView view) =>
        TierWeight(row.Tier) * AgeWeight(view.AgeOf(row.Date)) * (row.IsInferred ? 0.5 : 1);

    private static double Own(SegmentRows rows, AsOfView view) => 1 - rows.EvidenceOf(EvidenceKind.Operating)
        .GroupBy(row => row.Source, StringComparer.Ordinal)
        .OrderBy(source => source.Key, StringComparer.Ordinal)
        .Select(source => 1 - source.Max(row => WeightOf(row, view)))
        .Aggregate(1.0, (all, doubt) => all * doubt);

    private static double TierWeight(SourceTier tier) => tier switch
    {
        SourceTier.A => 1,
        SourceTier.B => 0.8,
        SourceTier.C => 0.6,
        _ => 0.4,
    };

    private static double AgeWeight(int? age) => age switch
    {
        <= 5 => 1,
        <= 10 => 0.7,
        _ => 0.4,
    };

    // A bound input takes the confidence of its surest customer. Taking the surest segments first, and among equals
    // those reached in fewer rounds, then by code, gives what synchronous rounds give, each segment once.
    private void Imply()
    {
        var queue = new PriorityQueue<(int Segment, int Round), (double, int, int)>();
        for (var segment = 0; segment < _confidence.Length; segment++)
        {
            Enqueue(segment, 0);
        }

        var done = new bool[_confidence.Length];
        while (queue.TryDequeue(out var next, out _))
        {
            var (customer, round) = next;
            if (done[customer])
            {
                continue;
            }

            done[customer] = true;
            foreach (var supplier in _net.BoundSuppliersOf(customer))
            {
                if (_confidence[supplier] < _confidence[customer])
                {
                    _confidence[supplier] = _confidence[customer];
                    _impliedBy[supplier] = customer;
                    Enqueue(supplier, round + 1);
                }
            }
        }

        void Enqueue(int segment, int round)
        {
            if (Threshold.IsReached(_confidence[segment], _present))
            {
                queue.Enqueue((segment, round), (-_confidence[segment], round, _net.RankOf(segment)));
            }
        }
    }
}
