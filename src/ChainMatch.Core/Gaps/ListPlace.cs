namespace ChainMatch.Gaps;

/// <summary>
/// The place of a segment among others (METHODS 3.3 (7)): by list, those on none last; then by what ranks within the
/// list; then by code. Figures compare by 9 decimals; null ones come last.
/// </summary>
internal readonly record struct ListPlace : IComparable<ListPlace>
{
    private const int RankingDecimals = 9;

    private readonly (int List, double First, bool IsNotWanted, double Last) _key;
    private readonly string _code;

    /// <summary>A place by one figure, the highest first.</summary>
    public ListPlace(GapList? list, double? figure, string code)
    {
        _key = (list is { } known ? (int)known : int.MaxValue, Falling(figure), false, 0);
        _code = code;
    }

    /// <summary>
    /// A place as ranks are given: within EXPAND by the lowest ratio, wanted first, then N descending; else by
    /// priority.
    /// </summary>
    public ListPlace(GapList? list, double? priority, double? ratio, bool isWanted, double? neighbours, string code)
        : this(list, priority, code)
    {
        if (list is GapList.Expand)
        {
            _key = ((int)list, Rising(ratio), !isWanted, Falling(neighbours));
        }
    }

    /// <inheritdoc/>
    public int CompareTo(ListPlace other) => _key.CompareTo(other._key) is not 0 and var byKey
        ? byKey
        : string.CompareOrdinal(_code, other._code);

    private static double Rising(double? figure) => figure is { } known
        ? Math.Round(known, RankingDecimals, MidpointRounding.ToEven)
        : double.PositiveInfinity;

    private static double Falling(double? figure) => Rising(-figure);
}
