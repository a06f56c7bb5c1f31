using ChainMatch.Import.Export;
using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Import.Synthetic;

/// <summary>
/// A graph that is made up, for measuring and for comparing stores: any size, every kind of fact, a few favourites and
/// many others (power law). Equal sizes give equal bytes on every machine. Names, titles and codes say that nothing of
/// it is real. Rows are made while they are read, and are never held.
/// </summary>
public sealed class SyntheticGraph
{
    private const int ProgressEvery = 1000;

    private readonly Dictionary<FactKind, Part> _parts = [];

    /// <summary>Prepares a graph: places and chains are made, enterprises and sites are not yet.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.InvalidInput"/>: there is no graph of that size; all
    /// reasons are given.</exception>
    public SyntheticGraph(SyntheticSize size)
    {
        if (size.Problems() is { Count: > 0 } problems)
        {
            throw new ChainMatchException(ErrorCode.InvalidInput, string.Join(' ', problems));
        }

        var sources = new SyntheticSources(size.Seed);
        var places = new SyntheticPlaces(size, sources);
        var chains = new SyntheticChains(size, sources);
        Info = SyntheticFrame.Of(size, places);
        Add(() => sources.All);
        Add(() => places.All);
        Add(() => chains.Chains);
        Add(() => chains.Segments);
        Add(() => chains.Supplies);
        AddMeans(new SyntheticMeans(size, sources, places, chains));
        AddRecord(new SyntheticRecord(size, sources, places, chains));
        var projects = new SyntheticProjects(size, sources, places, chains);
        Add<Project>(projects.Count, number => [projects.Project(number)]);
        AddFirms(size, sources, places, chains);
    }

    /// <summary>Manifest, closed lists and rules.</summary>
    public DataSetInfo Info { get; }

    /// <summary>The rows of a kind, ordered by key; made afresh each time.</summary>
    public IEnumerable<Fact> Rows(FactKind kind) => Rows(kind, null);

    /// <summary>Writes the graph as seed files, all of it or nothing.</summary>
    /// <param name="path">A new or empty folder.</param>
    /// <param name="progress">Told how far each file is.</param>
    /// <param name="cancellationToken">Stops the writing; nothing is left behind.</param>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.InvalidInput"/>: the folder holds
    /// something.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<SyntheticTally> WriteAsync(
        string path, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var tally = new SyntheticTally();
        await SeedFolderWriter.WriteFolderAsync(
            path, Info, kind => tally.Counting(kind, Rows(kind, progress)), cancellationToken);
        tally.Weigh(path);
        return tally;
    }

    /// <summary>Counts rows and relations without writing them.</summary>
    public SyntheticTally Count()
    {
        var tally = new SyntheticTally();
        foreach (var kind in FactKind.All)
        {
            tally.Count(kind, Rows(kind));
        }

        return tally;
    }

    private void AddMeans(SyntheticMeans means)
    {
        Add(means.Parks);
        Add(means.Resources);
        Add(means.Policies);
    }

    private void AddRecord(SyntheticRecord record)
    {
        Add(record.Activities);
        Add(record.Indicators);
        Add(record.Statements);
        Add(record.Complete);
    }

    private void AddFirms(
        SyntheticSize size, SyntheticSources sources, SyntheticPlaces places, SyntheticChains chains)
    {
        var enterprises = new SyntheticEnterprises(size, sources, places);
        var sites = new SyntheticSites(size, sources, places, chains, enterprises);
        var offers = new SyntheticOffers(size, sources, places, chains, sites);
        Add<Enterprise>(size.Enterprises, number => [enterprises.Enterprise(number)]);
        Add(size.Enterprises, enterprises.Identifiers);
        Add(size.Enterprises, enterprises.Tags);
        Add(size.Enterprises, offers.Capabilities);
        Add(size.Enterprises, offers.Ties);
        Add<Site>(size.Sites, number => [sites.Site(number)]);
        Add(size.Sites, sites.Operations);
    }

    private void Add<T>(Func<IEnumerable<T>> all)
        where T : Fact => Add<T>(1, _ => [.. all()]);

    private void Add<T>(int count, Func<int, IReadOnlyList<T>> of)
        where T : Fact => _parts.Add(FactKind.Of<T>(), new Part(count, of));

    private IEnumerable<Fact> Rows(FactKind kind, IProgress<ImportProgress>? progress)
    {
        var (count, of) = _parts[kind];
        for (var number = 0; number < count; number++)
        {
            if (number % ProgressEvery == 0)
            {
                progress?.Report(new ImportProgress(kind.FileName, number, count));
            }

            var group = of(number);
            foreach (var fact in group.Count < 2 ? group : InOrder(kind, group))
            {
                yield return fact;
            }
        }
    }

    private static IEnumerable<Fact> InOrder(FactKind kind, IEnumerable<Fact> rows) =>
        FactSet.Of(rows).Keyed(kind).Select(row => row.Fact);

    /// <summary>The rows of a kind in groups, of which all keys of one are before all keys of the next.</summary>
    /// <param name="Count">How many groups there are.</param>
    /// <param name="Of">The rows of a group in any order.</param>
    private sealed record Part(int Count, Func<int, IReadOnlyList<Fact>> Of);
}
