using ChainMatch.Gaps;
using ChainMatch.Matching;
using ChainMatch.Model;
using ChainMatch.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChainMatch.Hosting;

/// <summary>Puts the parts of ChainMatch together; the only place that knows every adapter.</summary>
public static class ChainMatchServices
{
    /// <summary>
    /// Registers the store of an address and every stage of the pipeline, one instance each. What a user should know while
    /// something goes on goes to the log unless an <see cref="IProgress{T}"/> of <see cref="LocalizedText"/> is there.
    /// </summary>
    public static IServiceCollection AddChainMatch(this IServiceCollection services, ChainMatchOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IProgress<LocalizedText>, LoggedNotices>();
        services.AddLogging();
        return services
            .AddSingleton(options)
            .AddSingleton<Stores>()
            .AddSingleton(provider => provider.GetRequiredService<Stores>().Open(options.Store))
            .AddSingleton<SeedImporter>()
            .AddSingleton<SeedExporter>()
            .AddSingleton<StoreCopier>()
            .AddSingleton<PlacementEvaluator>()
            .AddSingleton<GapReporter>()
            .AddSingleton(provider => new ReferenceSets(provider.GetRequiredService<IGraphStore>(), options.ModelsFolder))
            .AddSingleton<TargetMatcher>()
            .AddSingleton<BriefWriter>();
    }
}
