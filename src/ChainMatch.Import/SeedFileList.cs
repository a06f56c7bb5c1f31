using System.IO.Enumeration;
using ChainMatch.Seeds;

namespace ChainMatch.Import;

/// <summary>Compares the files that a manifest names with those that are there, and reports every difference.</summary>
internal sealed class SeedFileList
{
    private readonly Manifest _manifest;
    private readonly List<SeedProblem> _problems;
    private readonly HashSet<string> _there = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal) { SeedFolder.ManifestFile };

    internal SeedFileList(string folder, Manifest manifest, List<SeedProblem> problems)
    {
        (Folder, _manifest, _problems) = (folder, manifest, problems);
        Name(manifest.Units, "units");
        Name(manifest.Vocabulary, "vocabulary");
        foreach (var (name, file) in manifest.Rules.OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            Name(file, $"rules.{name}");
        }

        Tables = [.. NamedTables(), .. UnnamedTables()];
    }

    /// <summary>The folder, as a full path.</summary>
    internal string Folder { get; }

    /// <summary>The tables in the order of the manifest, then those that it does not name.</summary>
    internal IReadOnlyList<(FactKind Kind, string File)> Tables { get; }

    /// <summary>Whether a file is named rightly and exists, so that it can be read.</summary>
    internal bool IsThere(string file) => _there.Contains(file);

    private List<(FactKind Kind, string File)> NamedTables()
    {
        List<(FactKind, string)> tables = [];
        foreach (var (index, file) in _manifest.Files.Index())
        {
            var member = $"files[{index}]";
            if (FactKind.All.FirstOrDefault(kind => kind.FileName == file) is { } kind)
            {
                if (Name(file, member))
                {
                    tables.Add((kind, file));
                }
            }
            else if (Name(file, member))
            {
                Report(SeedRules.FileKind, member, file, $"'{file}' holds no kind of fact; there are {KnownFiles()}.");
            }
        }

        return tables;
    }

    /// <summary>
    /// Files that nobody names are reported; their kinds come along unread, so that no reference to them counts as
    /// wrong.
    /// </summary>
    private List<(FactKind Kind, string File)> UnnamedTables()
    {
        List<(FactKind, string)> tables = [];
        foreach (var file in Existing().Where(file => !_named.Contains(file)))
        {
            _problems.Add(SeedRules.FileNamed.Broken(
                file, null, null, null, "The manifest does not name this file; name it there or take the file away."));
            if (FactKind.All.FirstOrDefault(kind => kind.FileName == file) is { } kind)
            {
                tables.Add((kind, file));
            }
        }

        return tables;
    }

    private IEnumerable<string> Existing() => new FileSystemEnumerable<string>(
        Folder, (ref entry) => entry.ToFullPath(), new() { RecurseSubdirectories = true, AttributesToSkip = 0 })
    {
        ShouldIncludePredicate = (ref entry) => !entry.IsDirectory,
        ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    }
        .Where(file => Path.GetExtension(file) is ".csv" or ".json")
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>Notes a named file; false when its path is refused or it was named before.</summary>
    private bool Name(string file, string member)
    {
        if (!IsInside(file))
        {
            Report(
                SeedRules.PathInside, member, file,
                $"'{file}' is no path within the folder; write it like rules/matching.json.");
            return false;
        }

        if (!_named.Add(file))
        {
            Report(SeedRules.FileOnce, member, file, $"'{file}' is named twice; take one of them out.");
            return false;
        }

        if (!File.Exists(Path.Combine(Folder, file)))
        {
            Report(
                SeedRules.FileThere, member, file,
                $"The file '{file}' does not exist; add it or take it out of the manifest.");
        }
        else if (LinkOutOf(file) is { } target)
        {
            Report(
                SeedRules.PathInside, member, file,
                $"'{file}' is a link that leads out of the folder, to '{target}'; put the file itself there.");
        }
        else
        {
            _there.Add(file);
        }

        return true;
    }

    private static bool IsInside(string file) => !file.Contains('\\', StringComparison.Ordinal)
        && !Path.IsPathRooted(file)
        && file.Split('/').All(part => part is not ("" or "." or ".."));

    /// <summary>
    /// Where a file that exists really is, when it or a folder on its way is a link out of the data set's folder.
    /// </summary>
    private string? LinkOutOf(string file)
    {
        var parts = file.Split('/');
        for (var length = 1; length <= parts.Length; length++)
        {
            var path = Path.Combine([Folder, .. parts[..length]]);
            if (File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName is not { } target)
            {
                continue;
            }

            return target.StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                ? LinkOutOf(string.Join('/', [Path.GetRelativePath(Folder, target), .. parts[length..]]))
                : target;
        }

        return null;
    }

    private static string KnownFiles() => string.Join(", ", FactKind.All.Select(kind => kind.FileName));

    private void Report(SeedRule rule, string member, string file, string message) =>
        _problems.Add(rule.Broken(SeedFolder.ManifestFile, null, member, file, message));
}
