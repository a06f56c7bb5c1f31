using System.Text;
using ChainMatch.Import.Export;
using ChainMatch.Storage;

namespace ChainMatch.Hosting;

/// <summary>The form of an export.</summary>
public enum ExportForm
{
    /// <summary>A line of JSON per fact.</summary>
    JsonLines,

    /// <summary>Cypher statements for any Neo4j.</summary>
    Cypher,
}

/// <summary>Writes what the store holds into a file, all of it or nothing.</summary>
public sealed class SeedExporter(IGraphStore store)
{
    /// <summary>Writes the file, replacing one of that name only when everything is written; says how many facts it holds.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreEmpty"/>: there is nothing to write.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task<int> WriteAsync(string file, ExportForm form, CancellationToken cancellationToken)
    {
        _ = (await store.GetInfoAsync(cancellationToken)).RequireDataSet();
        var unfinished = $"{file}.unfinished";
        try
        {
            var facts = await WriteUnfinishedAsync(unfinished, form, cancellationToken);
            File.Move(unfinished, file, overwrite: true);
            return facts;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task<int> WriteUnfinishedAsync(string file, ExportForm form, CancellationToken cancellationToken)
    {
        await using var output = new StreamWriter(file, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        return form is ExportForm.Cypher
            ? await CypherExport.WriteAsync(store, output, cancellationToken)
            : await JsonLinesExport.WriteAsync(store, output, cancellationToken);
    }
}
