using ChainMatch.Cli.Output;
using ChainMatch.Hosting;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Cli.Commands;

/// <summary>Reads a data set, and brings it into the store.</summary>
internal static class SeedImport
{
    /// <summary>Reads and checks a folder.</summary>
    internal static async Task<DataSetResult> ReadAsync(
        Session session, string folder, CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine(session.Screen, TimeProvider.System);
        return await session.Get<SeedImporter>().CheckAsync(folder, progress, cancellationToken);
    }

    /// <summary>Imports a folder and says what changed; lists its problems and changes nothing if it has any.</summary>
    internal static async Task<ExitCode> RunAsync(
        Session session, string folder, bool isDryRun, CancellationToken cancellationToken)
    {
        if (await ReadOrListProblemsAsync(session, folder, cancellationToken) is not { } dataSet)
        {
            return ExitCode.InvalidData;
        }

        var mode = isDryRun ? ImportMode.DryRun : ImportMode.Write;
        var result = await ImportAsync(session, dataSet, mode, cancellationToken);
        WriteResult(session, result, dataSet.Manifest, isDryRun);
        return ExitCode.Success;
    }

    /// <summary>Says what an import changed, in the form that is asked for.</summary>
    internal static void WriteResult(Session session, ImportResult result, Manifest manifest, bool isDryRun)
    {
        if (session.Format is OutputFormat.Json)
        {
            SeedJson.WriteImport(session.Screen.Data, result, manifest);
            return;
        }

        Write(session.Screen, result, isDryRun);
    }

    /// <summary>Reads a folder; lists its problems and gives null when it has any.</summary>
    internal static async Task<DataSet?> ReadOrListProblemsAsync(
        Session session, string folder, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(session, folder, cancellationToken);
        if (read.DataSet is null)
        {
            WriteProblems(session, read);
            SayHowMany(session.Screen, read);
            session.Screen.Note("没有导入，库未改变。", "Nothing was imported; the store is as it was.");
        }

        return read.DataSet;
    }

    /// <summary>Brings a data set into the store.</summary>
    internal static async Task<ImportResult> ImportAsync(
        Session session, DataSet dataSet, ImportMode mode, CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine(session.Screen, TimeProvider.System);
        return await session.Get<SeedImporter>().ImportAsync(dataSet, mode, progress, cancellationToken);
    }

    /// <summary>Writes the problems in the form that is asked for.</summary>
    internal static void WriteProblems(Session session, DataSetResult result)
    {
        if (session.Format is OutputFormat.Json)
        {
            SeedJson.WriteProblems(session.Screen.Data, result);
            return;
        }

        ProblemList.Write(session.Screen, result.Problems, result.Remarks);
    }

    /// <summary>Says how many problems and remarks there are.</summary>
    internal static void SayHowMany(Screen screen, DataSetResult result) =>
        ProblemList.SayHowMany(screen, result.Problems.Count, result.Unlisted, result.Remarks.Count);

    private static void Write(Screen screen, ImportResult result, bool isDryRun)
    {
        if (result.Kinds is [])
        {
            screen.Note(
                $"与库中一致，没有变化，仍为版本 {result.Version}。",
                $"Equal to what the store holds: nothing changed, still version {result.Version}.");
            return;
        }

        var table = new TextTable(
            Column.Word(screen.Text("种类", "kind")),
            Column.Figure(screen.Text("新增", "added")),
            Column.Figure(screen.Text("终止", "ended")),
            Column.Figure(screen.Text("变更", "changed")));
        foreach (var kind in result.Kinds)
        {
            table.Add(kind.Kind, Figures.Count(kind.Added), Figures.Count(kind.Ended), Figures.Count(kind.Changed));
        }

        table.WriteTo(screen);
        if (isDryRun)
        {
            screen.Note("试运行：没有写入。", "Dry run: nothing was written.");
            return;
        }

        screen.Note(
            $"{result.DataSetId}: 版本 {result.PreviousVersion} -> {result.Version}。下一步: chainmatch chains",
            $"{result.DataSetId}: version {result.PreviousVersion} -> {result.Version}. Next: chainmatch chains");
    }
}
