using System.Globalization;
using ChainMatch.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChainMatch.Api;

/// <summary>Healthy when the store answers and holds a data set.</summary>
internal sealed class StoreHealth(IGraphStore store) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var info = await store.GetInfoAsync(cancellationToken);
            _ = info.RequireDataSet();
            return HealthCheckResult.Healthy(string.Create(CultureInfo.InvariantCulture, $"version {info.Version}"));
        }
        catch (ChainMatchException failure)
        {
            return HealthCheckResult.Unhealthy(failure.Message, failure);
        }
    }
}
