using GraphQL.Types;

namespace ChainMatch.Api;

/// <summary>Builds the schema before the first request, which would pay for it else.</summary>
internal sealed class WarmUp(ISchema schema) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        schema.Initialize();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
