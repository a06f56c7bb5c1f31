using ChainMatch.Model;
using GraphQL;
using GraphQL.DataLoader;

namespace ChainMatch.Api.Schema.Nodes;

/// <summary>A figure with its unit and where it comes from.</summary>
[Name("Quantity")]
internal sealed class Quantity
{
    private readonly Fact _fact;

    private Quantity(double value, string unit, Fact fact)
    {
        Value = value;
        Unit = unit;
        _fact = fact;
    }

    /// <summary>The figure.</summary>
    public double Value { get; }

    /// <summary>Its unit, as the closed list of the data set spells it.</summary>
    public string Unit { get; }

    /// <summary>The year it speaks of; null when it is undated.</summary>
    public int? Year { get; private init; }

    /// <summary>The period it speaks of where that is not a year, such as <c>2018Q1-Q3</c>.</summary>
    public string? Period { get; private init; }

    /// <summary>The sources that give it, by id.</summary>
    public IDataLoaderResult<IReadOnlyList<SourceNode>> Sources([FromServices] SourceLoader sources) =>
        SourcedNode.Nodes(sources, _fact.SourceIds);

    /// <summary>A figure of a fact; null when there is none.</summary>
    internal static Quantity? Of(double? value, string? unit, int? year, Fact fact, string? period = null) =>
        value is { } figure ? new Quantity(figure, unit ?? "", fact) { Year = year, Period = period } : null;
}
