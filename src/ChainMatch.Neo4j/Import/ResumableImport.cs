using ChainMatch.Storage;
using ChainMatch.Storage.Versions;

namespace ChainMatch.Neo4j.Import;

/// <summary>An import in batches from its mark to its end; what breaks it off says how to go on.</summary>
/// <param name="work">What to write, and where.</param>
/// <param name="last">The version that it makes.</param>
/// <param name="isResumed">Whether one that was broken off goes on.</param>
/// <param name="rewrite">Whether rows that are as they should be are written too.</param>
internal sealed class ResumableImport(ImportWork work, NewVersion last, bool isResumed, bool rewrite)
{
    private readonly StagedImport _import = new(work, last.Version, isResumed, rewrite);

    private string HowToGoOn =>
        $"The import of '{last.DataSet}' was broken off. Nobody can read the store until it is imported again, "
        + $"which goes on from here: {StoreState.ResumeCommand(work.Address)}";

    /// <summary>Writes all.</summary>
    /// <param name="before">The versions that come before.</param>
    internal async Task RunAsync(IEnumerable<NewVersion> before)
    {
        await _import.BeginAsync(last, before);
        try
        {
            await _import.WriteRowsAsync();
            await new GraphSchema(work.Client).MakeAsync(GraphSchema.Indexes, work.Lease.Token);
            await _import.EndAsync(last);
        }
        catch (OperationCanceledException error) when (!work.Lease.IsLost)
        {
            throw new BrokenOffException(HowToGoOn, error);
        }
        catch (Neo4jException error) when (error.IsOutOfMemory)
        {
            var message = $"{error.Message} {HowToGoOn}";
            throw new Neo4jException(error.Code, error.Neo4jCode, message, isTransient: false);
        }
    }

    /// <summary>What one that was resumed changed, before its break too.</summary>
    internal Task<ChangeTally> CountAsync() => _import.CountAsync();
}
