using ChainMatch.Model;

namespace ChainMatch.Gaps.Wording;

/// <summary>A fact in one line.</summary>
internal sealed class FactLine(Names names)
{
    /// <summary>The line of a fact.</summary>
    public LocalizedText Of(Fact fact) => fact switch
    {
        Operation operation => OfOperation(operation),
        Project project => OfProject(project),
        Activity activity => OfActivity(activity),
        Resource resource => OfResource(resource),
        Indicator indicator => OfIndicator(indicator),
        Statement statement => OfStatement(statement),
        Completeness complete => OfCompleteness(complete),
        Supply supply => OfSupply(supply),
        Segment segment => OfSegment(segment),
        _ => throw new ArgumentException($"A gap cites no fact of kind {fact.GetType().Name}.", nameof(fact)),
    };

    private LocalizedText OfOperation(Operation operation)
    {
        var (site, segment) = (names.Site(operation.Site), names.Segment(operation.Segment));
        var products = string.Join('、', operation.Products);
        var capacity = names.Quantity(operation.Capacity, operation.Unit);
        var isBuilding = operation.Status is OperationStatus.Building;
        return new LocalizedText(
            $"{site}{(isBuilding ? "在建" : "从事")}{segment.Zh}{After("产品:", products)}{After("能力:", capacity.Zh)}"
                + In(operation.Year).Zh,
            $"{site} {(isBuilding ? "is building" : "works in")} {segment.En}{AfterEn("products", products)}"
                + AfterEn("capacity", capacity.En) + In(operation.Year).En);
    }

    private LocalizedText OfProject(Project project)
    {
        var stage = StageWords.Of(project.Stage);
        var region = names.Region(project.Region);
        var amount = project.AmountYi is { } yi ? Phrase.Number(yi) : "";
        return new LocalizedText(
            $"项目“{project.Name}”({region.Zh}){stage.Zh}{(amount is "" ? "" : $",投资 {amount} 亿元")}"
                + When(project.Date, "(", ")"),
            $"Project “{project.Name}” ({region.En}): {stage.En}{AfterEn("investment in 100 million yuan:", amount)}"
                + When(project.Date, " (", ")"));
    }

    private LocalizedText OfActivity(Activity activity)
    {
        var (region, segment) = (names.Region(activity.Region), names.Segment(activity.Segment));
        var says = (activity.Status, activity.Metric) switch
        {
            (ActivityStatus.None, _) => new LocalizedText("没有", "said to be none"),
            (ActivityStatus.Mentioned, _) => new LocalizedText("被提及", "mentioned"),
            (_, ActivityMetric.Capacity) => new LocalizedText("产能", "capacity"),
            (_, ActivityMetric.Output) => new LocalizedText("产量", "output"),
            (ActivityStatus.Need, _) => new LocalizedText("需求", "need"),
            _ => new LocalizedText("已有", "at work"),
        };
        var figure = names.Quantity(activity.Value, activity.Unit);
        return new LocalizedText(
            $"{region.Zh}{segment.Zh}:{says.Zh}{Spaced(figure.Zh)}{In(activity.Year).Zh}",
            $"{region.En}, {segment.En}: {says.En}{Spaced(figure.En)}{In(activity.Year).En}");
    }

    private LocalizedText OfResource(Resource resource)
    {
        var (region, quantity) = (names.Region(resource.Region), names.Quantity(resource.Quantity, resource.Unit));
        return new LocalizedText(
            $"{region.Zh}资源:{resource.NameZh}{Spaced(quantity.Zh)}{In(resource.Year).Zh}",
            $"{region.En}, resource: {resource.NameEn ?? resource.NameZh}{Spaced(quantity.En)}{In(resource.Year).En}");
    }

    private LocalizedText OfIndicator(Indicator indicator)
    {
        var (region, figure) = (names.Region(indicator.Region), names.Quantity(indicator.Value, indicator.Unit));
        var reference = names.Quantity(indicator.ReferenceValue, indicator.Unit);
        return new LocalizedText(
            $"{region.Zh}{indicator.NameZh} {figure.Zh}{After("对照 ", reference.Zh)}{In(indicator.Year).Zh}",
            $"{region.En}, {indicator.NameEn ?? indicator.NameZh}: {figure.En}{AfterEn("against", reference.En)}"
                + In(indicator.Year).En);
    }

    private LocalizedText OfStatement(Statement statement)
    {
        var region = names.Region(statement.Region);
        return new LocalizedText($"{region.Zh}:{statement.Text}", $"{region.En}: {statement.Text}");
    }

    private LocalizedText OfCompleteness(Completeness complete)
    {
        var (region, scope) = (names.Region(complete.Region), names.Segment(complete.Scope));
        return new LocalizedText(
            $"{region.Zh}声明 {scope.Zh} 的名单完整", $"{region.En} declares its list of {scope.En} complete");
    }

    private LocalizedText OfSupply(Supply supply)
    {
        var (from, to) = (names.Segment(supply.From), names.Segment(supply.To));
        return new LocalizedText(
            $"{from.Zh} → {to.Zh}:{supply.Input}{(supply.Bound ? "(不能从外地运入)" : "")}",
            $"{from.En} → {to.En}: {supply.Input}{(supply.Bound ? " (cannot come from outside)" : "")}");
    }

    private static LocalizedText OfSegment(Segment segment)
    {
        var size = StageWords.Of(segment.Scale);
        return new LocalizedText(
            $"{segment.NameZh}:典型项目规模{size.Zh}", $"{segment.NameEn}: typical project {size.En}");
    }

    private static LocalizedText In(int? year) =>
        year is { } known ? new LocalizedText($"({known} 年)", $" ({known})") : new LocalizedText("", "");

    private static string When(PartialDate? date, string before, string after) =>
        date is { } known ? before + known + after : "";

    private static string After(string label, string text) => text is "" ? "" : $",{label}{text}";

    private static string AfterEn(string label, string text) => text is "" ? "" : $", {label} {text}";

    private static string Spaced(string text) => text is "" ? "" : $" {text}";
}
