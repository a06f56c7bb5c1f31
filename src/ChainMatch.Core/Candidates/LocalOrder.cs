namespace ChainMatch.Candidates;

/// <summary>
/// The order of firms already here: those that operate the segment before those of a neighbour, then confidence of that
/// row descending (9 decimals), then id (METHODS 3.7).
/// </summary>
internal readonly record struct LocalOrder(bool OperatesSegment, double Confidence, string EnterpriseId)
    : IComparable<LocalOrder>
{
    public int CompareTo(LocalOrder other) =>
        other.OperatesSegment.CompareTo(OperatesSegment) is var bySegment and not 0 ? bySegment
        : Math.Round(other.Confidence, 9).CompareTo(Math.Round(Confidence, 9)) is var byConfidence and not 0 ? byConfidence
        : string.CompareOrdinal(EnterpriseId, other.EnterpriseId);
}
