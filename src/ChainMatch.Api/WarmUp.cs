using ChainMatch.Gaps;
using ChainMatch.Storage;
using GraphQL.Types;

namespace ChainMatch.Api;

/// <summary>Builds the schema and, beside it, reads the store, so that the first request pays for neither.</summary>
internal sealed class WarmUp(ISchema schema, GapReporter gaps) : BackgroundService
{
    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        var reading = base.StartAsync(cancellationToken);
        schema.Initialize();
        return reading;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            _ = await gaps.ReportAsync(new GapRequest(), stoppingToken);
        }
        catch (ChainMatchException)
        {
            // Whoever asks is told; an empty store is filled later.
        }
    }
}
