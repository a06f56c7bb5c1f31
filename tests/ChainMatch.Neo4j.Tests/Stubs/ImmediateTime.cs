namespace ChainMatch.Neo4j.Tests.Stubs;

/// <summary>A clock on which every pause is over at once, and that remembers how long it was to be.</summary>
internal sealed class ImmediateTime : TimeProvider
{
    private long _ticks = 1;

    internal List<TimeSpan> Pauses { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Pauses.Add(dueTime);
        Pass(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }

    internal void Pass(TimeSpan time) => _ticks += time.Ticks;
}
