using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Import;

/// <summary>Reads a folder of seed files and reports every file, member and cell that cannot be read.</summary>
/// <param name="limits">How large its parts may be.</param>
public sealed class SeedFolderReader(SeedLimits limits)
{
    private const string MatchingName = "matching";

    /// <summary>A reader with the default limits.</summary>
    public SeedFolderReader()
        : this(new SeedLimits())
    {
    }

    /// <summary>
    /// Reads a folder: the JSON files at once, the rows each time that somebody asks a table for them.
    /// </summary>
    /// <param name="directory">The folder that holds <c>manifest.json</c>.</param>
    /// <param name="progress">Hears of the rows of each file when they are read first; null for nobody.</param>
    /// <param name="cancellationToken">Stops the reading, that of rows later on too.</param>
    /// <returns>What could be read and every problem; hand it to <see cref="DataSetValidator"/>.</returns>
    public async Task<SeedFolder> ReadAsync(
        string directory, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(directory);
        if (!Directory.Exists(folder))
        {
            return Refuse(
                SeedRules.Folder, directory,
                $"There is no folder '{directory}'; name the folder that holds {SeedFolder.ManifestFile}.");
        }

        if (!File.Exists(Path.Combine(folder, SeedFolder.ManifestFile)))
        {
            return Refuse(
                SeedRules.ManifestThere, SeedFolder.ManifestFile,
                $"'{directory}' holds no {SeedFolder.ManifestFile}; name another folder or write the manifest.");
        }

        List<SeedProblem> problems = [];
        var manifest = await new SeedFile(folder, SeedFolder.ManifestFile, problems)
            .ReadJsonAsync((json, root) => json.Manifest(root), limits, cancellationToken);
        if (manifest is null)
        {
            return new SeedFolder { Problems = problems };
        }

        var files = new SeedFileList(folder, manifest, problems);
        return new SeedFolder
        {
            Manifest = manifest,
            Vocabulary = await ReadVocabularyAsync(files, manifest, problems, cancellationToken),
            Matching = await ReadMatchingAsync(files, manifest, problems, cancellationToken),
            Tables = await OpenTablesAsync(files, progress, problems, cancellationToken),
            Problems = problems,
        };
    }

    private static SeedFolder Refuse(SeedRule rule, string file, string message) =>
        new() { Problems = [rule.Broken(file, null, null, null, message)] };

    private async Task<Vocabulary?> ReadVocabularyAsync(
        SeedFileList files, Manifest manifest, List<SeedProblem> problems, CancellationToken cancellationToken)
    {
        var units = files.IsThere(manifest.Units)
            ? await new SeedFile(files.Folder, manifest.Units, problems)
                .ReadJsonAsync((json, root) => json.Units(root), limits, cancellationToken)
            : null;
        var lists = files.IsThere(manifest.Vocabulary)
            ? await new SeedFile(files.Folder, manifest.Vocabulary, problems)
                .ReadJsonAsync((json, root) => json.Lists(root), limits, cancellationToken)
            : null;
        return units is null || lists is null ? null : new Vocabulary(units, lists);
    }

    private async Task<MatchingRules?> ReadMatchingAsync(
        SeedFileList files, Manifest manifest, List<SeedProblem> problems, CancellationToken cancellationToken)
    {
        foreach (var name in manifest.Rules.Keys.Where(name => name != MatchingName))
        {
            problems.Add(SeedRules.FileKind.Broken(
                SeedFolder.ManifestFile, null, $"rules.{name}", name,
                $"There are no rules '{name}'; there is {MatchingName}."));
        }

        if (!manifest.Rules.TryGetValue(MatchingName, out var file))
        {
            return new MatchingRules();
        }

        return files.IsThere(file)
            ? await new SeedFile(files.Folder, file, problems)
                .ReadJsonAsync((json, root) => json.Matching(root), limits, cancellationToken)
            : null;
    }

    private async Task<IReadOnlyList<SeedTable>> OpenTablesAsync(
        SeedFileList files,
        IProgress<ImportProgress>? progress,
        List<SeedProblem> problems,
        CancellationToken cancellationToken)
    {
        List<SeedTable> tables = [];
        foreach (var (kind, name) in files.Tables)
        {
            var file = new SeedFile(files.Folder, name, problems);
            using var text = files.IsThere(name) ? await file.OpenAsync(limits.TableBytes, cancellationToken) : null;
            tables.Add(text is null
                ? new HeldTable(kind, name, [], isComplete: false)
                : new SeedFileTable(kind, name, file.Path, text.CurrentEncoding, limits)
                {
                    Progress = progress,
                    Cancellation = cancellationToken,
                });
        }

        return tables;
    }
}
