using System.Text.Json;
using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Stores.Tests.Graphs;

/// <summary>A few places, two chains, some enterprises (<c>Cases/graph.json</c>), alone or with more facts.</summary>
public static class TinyGraph
{
    public static IReadOnlyList<Fact> Facts { get; } = FactsOf(CaseFile.Read("graph.json"));

    public static DataSet With(params IEnumerable<Fact> more) => DataSets.Of([.. Facts, .. more]);

    /// <summary>Facts written as an object of kinds with lists of rows.</summary>
    public static IReadOnlyList<Fact> FactsOf(JsonElement kinds) =>
    [
        .. kinds.EnumerateObject().SelectMany(kind => kind.Value.EnumerateArray()
            .Select(row => FactJsonReader.Read(FactKind.Find(kind.Name)!, row.GetRawText()))),
    ];
}
