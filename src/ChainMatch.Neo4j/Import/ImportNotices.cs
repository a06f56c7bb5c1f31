using ChainMatch.Model;

namespace ChainMatch.Neo4j.Import;

/// <summary>What an import says of its way before it goes it.</summary>
internal static class ImportNotices
{
    /// <summary>The import before was broken off, and this one is of the same.</summary>
    internal static LocalizedText GoesOn(string dataSet) => new(
        $"接着做“{dataSet}”中断的导入。",
        $"Going on with the import of '{dataSet}' that was broken off.");

    /// <summary>The import before was broken off, and this one is of something else.</summary>
    internal static LocalizedText TakesThePlace(string unfinished, string dataSet) => unfinished == dataSet
        ? new(
            $"“{dataSet}”的导入曾中断，现在给的内容与当时不同：以现在的为准。",
            $"The import of '{dataSet}' was broken off, and it states something else now: what it states now counts.")
        : new(
            $"“{unfinished}”的导入没有完成，现由“{dataSet}”取代：此后库中只有“{dataSet}”。",
            $"The import of '{unfinished}' was not finished; '{dataSet}' takes its place, and the store will hold only that.");

    /// <summary>The server has too little memory for one transaction.</summary>
    internal static LocalizedText InBatches(Neo4jException failure) => new(
        $"服务器内存容不下一个事务（{failure.Neo4jCode}），改为分批写入；写完之前库不可读。",
        $"The server has too little memory for one transaction ({failure.Neo4jCode}): writing in batches; nobody can read "
        + "the store until they are done.");
}
