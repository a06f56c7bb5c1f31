using ChainMatch.Gaps;
using ChainMatch.Matching;
using ChainMatch.Sqlite;
using ChainMatch.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChainMatch.Hosting;

/// <summary>Puts the parts of ChainMatch together; the only place that knows every adapter.</summary>
public static class ChainMatchServices
{
    /// <summary>Registers the store of an address and every stage of the pipeline, one instance each.</summary>
    public static IServiceCollection AddChainMatch(this IServiceCollection services, ChainMatchOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(options)
            .AddSingleton<IGraphStore>(provider =>
                SqliteGraphStore.Open(options.Store.Path, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<SeedImporter>()
            .AddSingleton<SeedExporter>()
            .AddSingleton<GapReporter>()
            .AddSingleton(provider => new ReferenceSets(provider.GetRequiredService<IGraphStore>(), options.ModelsFolder))
            .AddSingleton<TargetMatcher>()
            .AddSingleton<BriefWriter>();
    }
}
