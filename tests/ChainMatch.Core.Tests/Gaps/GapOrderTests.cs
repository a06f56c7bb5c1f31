namespace ChainMatch.Gaps;

public sealed class GapOrderTests
{
    [Fact]
    public void Places_go_by_list_then_priority_with_null_last_then_code()
    {
        ListPlace[] places =
        [
            new(null, 99, "A"), new(GapList.Verify, 50, "A"), new(GapList.Gaps, null, "A"), new(GapList.Gaps, 10, "C"),
            new(GapList.Gaps, 10 + 1e-12, "D"), new(GapList.Gaps, 20, "Z"),
        ];

        Assert.Equal([5, 3, 4, 2, 1, 0], places.Index().OrderBy(place => place.Item).Select(place => place.Index));
    }

    [Fact]
    public void Segments_to_grow_go_by_ratio_then_wanted_then_neighbours()
    {
        ListPlace[] places =
        [
            Expand(null, true, 0.9, "A"), Expand(0.4, false, 0.9, "B"), Expand(0.4, true, 0.1, "C"),
            Expand(0.4, true, 0.2, "D"), Expand(0.1, false, null, "E"),
        ];

        Assert.Equal([4, 3, 2, 1, 0], places.Index().OrderBy(place => place.Item).Select(place => place.Index));
    }

    private static ListPlace Expand(double? ratio, bool isWanted, double? neighbours, string code) =>
        new(GapList.Expand, 0, ratio, isWanted, neighbours, code);
}
