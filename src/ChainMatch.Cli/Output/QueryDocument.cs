using System.Text.RegularExpressions;

namespace ChainMatch.Cli.Output;

/// <summary>The GraphQL documents whose answers <c>--format json</c> prints; they lie in <c>Queries/</c>.</summary>
internal static partial class QueryDocument
{
    /// <summary>The document of a name with every fragment that it spreads, each once.</summary>
    internal static string Load(string name)
    {
        var parts = new List<string> { Read(name) };
        var loaded = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < parts.Count; index++)
        {
            foreach (var fragment in Spread().Matches(parts[index]).Select(match => match.Groups[1].Value))
            {
                if (loaded.Add(fragment))
                {
                    parts.Add(Read(fragment));
                }
            }
        }

        return string.Join('\n', parts);
    }

    private static string Read(string name)
    {
        using var stream = typeof(QueryDocument).Assembly.GetManifestResourceStream($"{name}.graphql")
            ?? throw new InvalidOperationException($"There is no document {name}.graphql.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\.\.\.(\w+)")]
    private static partial Regex Spread();
}
