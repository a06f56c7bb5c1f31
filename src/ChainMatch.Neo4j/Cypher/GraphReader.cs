using System.Text.Json;
using ChainMatch.Neo4j.Http;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Neo4j.Cypher;

/// <summary>The answer to a question: facts of one version, and other rows by kind and key.</summary>
/// <param name="State">The state of the store.</param>
/// <param name="Revision">Changes with every commit to the database.</param>
/// <param name="Facts">The facts, each once.</param>
/// <param name="Cells">The cells of rows that are no facts.</param>
internal sealed record GraphAnswer(
    StoreState State,
    string Revision,
    IReadOnlyCollection<KeyedFact> Facts,
    IReadOnlyList<(string Kind, string Key, JsonElement Cells)> Cells);

/// <summary>Asks questions; an answer is of one version, also while an import commits.</summary>
internal sealed class GraphReader(QueryApiClient client, Neo4jConnection connection, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The answer, asked again while a writer is making another version visible.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.StoreUnavailable"/>: an import in batches is not done;
    /// <see cref="ErrorCode.StoreVersion"/>: another ChainMatch wrote the graph.</exception>
    internal async Task<GraphAnswer> AskAsync(Question question, CancellationToken cancellationToken)
    {
        for (var began = time.GetTimestamp(); ;)
        {
            var answer = await client.AskAsync(question.Statement, Row.Read, cancellationToken);
            if (IsOfOneVersion(answer.Rows))
            {
                return AnswerOf(answer);
            }

            if (time.GetElapsedTime(began) > Patience)
            {
                throw new ChainMatchException(
                    ErrorCode.StoreBusy, $"The store {connection} is being written to all the time. Try again.", isTransient: true);
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private bool IsOfOneVersion(IReadOnlyList<Row> rows)
    {
        if (rows is not [{ State: { } first }, ..] || rows is not [.., { State: { } last }])
        {
            throw Neo4jErrors.Foreign(connection, "rows that do not say in which state the graph is", inner: null);
        }

        first.RequireReadable($"{connection}");
        last.RequireReadable($"{connection}");
        return last.IsSettledSince(first);
    }

    private static GraphAnswer AnswerOf(QueryAnswer<Row> answer)
    {
        Dictionary<(FactKind, string), KeyedFact> facts = [];
        foreach (var fact in answer.Rows.Select(row => row.Fact).OfType<KeyedFact>())
        {
            facts[(FactKind.Of(fact.Fact), fact.Key)] = fact;
        }

        return new GraphAnswer(
            answer.Rows[^1].State!,
            answer.Bookmark,
            facts.Values,
            [.. answer.Rows.Select(row => row.Other).OfType<(string, string, JsonElement)>()]);
    }

    private sealed record Row(StoreState? State, KeyedFact? Fact, (string Kind, string Key, JsonElement Cells)? Other)
    {
        internal static Row Read(JsonElement row) => row[0].GetString() switch
        {
            StoreState.Kind => new(StoreState.Read(row), null, null),
            { } kind when FactKind.Find(kind) is not null => new(null, FactReader.Read(row), null),
            var kind => new(null, null, (kind!, row[1].GetString()!, row[2].Clone())),
        };
    }
}
