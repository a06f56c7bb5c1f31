using ChainMatch.Model;
using ChainMatch.Seeds;

namespace ChainMatch.Storage;

/// <summary>Everything said about a region and the places in it, each list ordered by key.</summary>
public sealed record RegionFacts
{
    /// <summary>The region.</summary>
    public required Region Region { get; init; }

    /// <summary>Sites in the region.</summary>
    public required IReadOnlyList<Site> Sites { get; init; }

    /// <summary>Enterprises that run a site in the region, or invest in a project in it.</summary>
    public required IReadOnlyList<Enterprise> Enterprises { get; init; }

    /// <summary>What the sites do.</summary>
    public required IReadOnlyList<Operation> Operations { get; init; }

    /// <summary>Projects in the region, of every stage and record type.</summary>
    public required IReadOnlyList<Project> Projects { get; init; }

    /// <summary>Activity rows of the region.</summary>
    public required IReadOnlyList<Activity> Activities { get; init; }

    /// <summary>Resources of the region.</summary>
    public required IReadOnlyList<Resource> Resources { get; init; }

    /// <summary>Indicators of the region.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>Statements about the region.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>Completeness rows of the region.</summary>
    public required IReadOnlyList<Completeness> Completeness { get; init; }

    /// <summary>Policies of the region, the places in it and the places above it.</summary>
    public required IReadOnlyList<Policy> Policies { get; init; }

    /// <summary>What is known of the parks in the region.</summary>
    public required IReadOnlyList<Park> Parks { get; init; }

    /// <summary>The ids of these facts, as the store knows them.</summary>
    public required FactKeys Keys { get; init; }

    /// <summary>All sources that these facts name, by id.</summary>
    public required IReadOnlyDictionary<string, Source> Sources { get; init; }
}

/// <summary>The ids of facts, <c>{kind}:{key}</c>, by the fact itself.</summary>
/// <param name="Of">Ids by fact (by reference); only facts whose key its own columns do not give need be there.</param>
public sealed record FactKeys(IReadOnlyDictionary<Fact, string> Of)
{
    /// <summary>Every fact has the id of its own columns.</summary>
    public static FactKeys OfColumns { get; } = new(new Dictionary<Fact, string>());

    /// <summary>The ids of the facts of a set whose key is not the one of their own columns.</summary>
    internal static Dictionary<Fact, string> OtherThanTheirColumns(FactSet facts) => FactKind.All
        .SelectMany(kind => facts.Keyed(kind).Select(row => (Kind: kind, Row: row)))
        .Where(pair => pair.Row.Key.Contains('#') && pair.Row.Key != pair.Kind.KeyOf(pair.Row.Fact))
        .ToDictionary(
            pair => pair.Row.Fact,
            pair => $"{pair.Kind.Name}:{pair.Row.Key}",
            (IEqualityComparer<Fact>)ReferenceEqualityComparer.Instance);

    /// <summary>The id of a fact: the one that its store knows it by, else the one of its own columns.</summary>
    public string IdOf(Fact fact) =>
        Of.TryGetValue(fact, out var id) ? id : $"{FactKind.Of(fact).Name}:{FactKind.Of(fact).KeyOf(fact)}";
}
