using System.Text.Json;
using ChainMatch.Model;
using ChainMatch.Neo4j.Http;
using ChainMatch.Neo4j.Tests.Stubs;
using ChainMatch.Testing;

namespace ChainMatch.Neo4j.Tests.Http;

/// <summary>Short ways to ask in tests.</summary>
internal static class Ask
{
    internal static Neo4jConnection Connection(Neo4jServer server) => new()
    {
        Address = server.Url,
        Database = server.Database,
        User = server.User,
        Password = server.Password,
    };

    /// <summary>A client that does not pause before it tries again.</summary>
    internal static QueryApiClient Client(
        Neo4jConnection connection, WrittenLog? log = null, HttpMessageHandler? handler = null) => new(
        connection,
        handler ?? Endpoint.CreateHandler(connection),
        TimeProvider.System,
        () => 0,
        new Progress<LocalizedText>(),
        log ?? new WrittenLog());

    internal static CypherStatement Statement(string text, params (string Name, object? Value)[] parameters) =>
        new(text, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value));

    /// <summary>The rows as JSON texts.</summary>
    internal static Task<IReadOnlyList<string>> ReadAsync(
        this QueryApiClient client, string text, params (string Name, object? Value)[] parameters) => client.RunAsync(
        Statement(text, parameters), AccessMode.Read, Text, TestContext.Current.CancellationToken);

    internal static Task<IReadOnlyList<string>> WriteAsync(
        this QueryApiClient client, string text, params (string Name, object? Value)[] parameters) => client.RunAsync(
        Statement(text, parameters), AccessMode.Write, Text, TestContext.Current.CancellationToken);

    internal static Task<IReadOnlyList<string>> RunAsync(this QueryTransaction transaction, string text) =>
        transaction.RunAsync(Statement(text), Text, TestContext.Current.CancellationToken);

    internal static string Text(JsonElement row) => row.GetRawText();
}
