using ChainMatch.Import.Export;
using ChainMatch.Neo4j.Export;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Hosting;

/// <summary>The form of an export.</summary>
public enum ExportForm
{
    /// <summary>Seed files, as a folder or a zip, which can be imported again.</summary>
    Seeds,

    /// <summary>Cypher statements for any Neo4j.</summary>
    Cypher,
}

/// <summary>Writes what the store holds, all of it or nothing.</summary>
public sealed class SeedExporter(IGraphStore store)
{
    /// <summary>Writes an export and says how many facts it holds.</summary>
    /// <param name="target">The file or folder to write; a file that is there is replaced, a folder must be new or
    /// empty.</param>
    /// <param name="form">What to write.</param>
    /// <param name="cancellationToken">Stops the writing; nothing is left behind.</param>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreEmpty"/>: there is nothing to write;
    /// <see cref="ErrorCode.InvalidInput"/>: the folder is not empty.</exception>
    /// <exception cref="IOException">The target cannot be written.</exception>
    public async Task<int> WriteAsync(string target, ExportForm form, CancellationToken cancellationToken)
    {
        var (info, facts) = await StoreReading.ReadAsync(store, cancellationToken);
        await (form is ExportForm.Cypher
            ? NewFile.WriteAsync(target, stream => CypherExport.WriteAsync(stream, info, facts, cancellationToken))
            : SeedFolderWriter.WriteAsync(target, info, facts, cancellationToken));
        return FactKind.All.Sum(kind => facts.Keyed(kind).Count);
    }
}
