namespace ChainMatch.Gaps;

public sealed class RecentTests
{
    [Fact]
    public void The_value_that_was_asked_for_least_recently_goes_first()
    {
        var recent = new Recent<int, string>(capacity: 2);
        recent.Add(1, "one");
        recent.Add(2, "two");
        _ = recent.Find(1);

        recent.Add(3, "three");

        Assert.Equal(("one", null, "three"), (recent.Find(1), recent.Find(2), recent.Find(3)));
    }
}
