namespace ChainMatch.Stores.Tests.Graphs;

/// <summary>A clock that moves when it is told to.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private long _ticks = 1;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    internal void Advance(TimeSpan time) => _ticks += time.Ticks;
}
