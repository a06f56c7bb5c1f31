using ChainMatch.Seeds.Validation;
using ChainMatch.Seeds.Validation.Rules;

namespace ChainMatch.Seeds;

/// <summary>
/// Decides whether what was read is a data set. Every fault is reported, and once: a cell that could not be read is not
/// judged again, and a reference is only called wrong when the rows it could name were all read.
/// </summary>
public static class DataSetValidator
{
    /// <summary>
    /// Reads the rows of a folder, one after the other, and checks all against all <see cref="SeedRules"/>.
    /// </summary>
    public static DataSetResult Validate(SeedFolder folder)
    {
        var findings = new Findings();
        foreach (var problem in folder.Problems)
        {
            findings.Add(problem);
        }

        var index = new SeedIndex();
        var columns = new ColumnChecks(folder, index);
        var rules = RulesByKind(index);
        var tables = InOrderOfReference(folder).ToDictionary(
            table => table.Kind,
            table => new TableCheck(table, index, columns, rules.GetValueOrDefault(table.Kind), findings).Run());
        new ManifestChecks(folder, index, findings).Check();

        var order = new ProblemOrder(folder);
        var data = findings.Problems is [] ? Build(folder, tables) : null;
        return new DataSetResult(data, order.Sort(findings.Problems), order.Sort(findings.Remarks))
        {
            Unlisted = findings.Unlisted,
        };
    }

    /// <summary>Those that others refer to first, whatever the order of the manifest.</summary>
    private static IEnumerable<SeedTable> InOrderOfReference(SeedFolder folder) =>
        FactKind.All.SelectMany(kind => folder.Tables.Where(table => table.Kind == kind));

    private static Dictionary<FactKind, IFactRules> RulesByKind(SeedIndex index)
    {
        IFactRules[] rules =
        [
            new SourceRules(), new RegionRules(index), new ParkRules(index), new ChainRules(), new SegmentRules(),
            new SupplyRules(), new ResourceRules(), new EnterpriseRules(), new IdentifierRules(), new TagRules(),
            new CapabilityRules(), new TieRules(index), new OperationRules(), new ActivityRules(),
            new IndicatorRules(index), new StatementRules(index), new CompletenessRules(index), new ProjectRules(),
            new PolicyRules(),
        ];
        return rules.ToDictionary(rule => rule.Kind);
    }

    private static DataSet Build(SeedFolder folder, IReadOnlyDictionary<FactKind, KeyedTable> tables) => new(
        folder.Manifest ?? throw new ArgumentException("It has neither manifest nor problem.", nameof(folder)),
        folder.Vocabulary ?? throw new ArgumentException("It has neither vocabulary nor problem.", nameof(folder)),
        folder.Matching ?? throw new ArgumentException("It has neither rules nor problem.", nameof(folder)),
        tables);
}
