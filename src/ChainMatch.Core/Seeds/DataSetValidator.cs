using ChainMatch.Seeds.Validation;
using ChainMatch.Seeds.Validation.Rules;

namespace ChainMatch.Seeds;

/// <summary>
/// Decides whether what was read is a data set. Every fault is reported, and once: a cell that could not be read is not
/// judged again, and a reference is only called wrong when the rows it could name were all read.
/// </summary>
public static class DataSetValidator
{
    /// <summary>Checks a folder against all <see cref="SeedRules"/>.</summary>
    public static DataSetResult Validate(SeedFolder folder)
    {
        var index = new SeedIndex(folder);
        var columns = new ColumnChecks(folder, index);
        var rules = RulesByKind(index);
        List<SeedProblem> found = [.. folder.Problems];
        new ManifestChecks(folder, index, found).Check();
        foreach (var table in folder.Tables)
        {
            var problems = new ProblemList(table.File, table.Kind, found);
            columns.Check(table, problems);
            DuplicateCheck.Check(table, problems);
            rules.GetValueOrDefault(table.Kind)?.Check(table, problems);
        }

        var order = new ProblemOrder(folder);
        var isRemark = found.ToLookup(problem => SeedRules.IsRemark(problem.Code));
        var wrong = order.Sort(isRemark[false]);
        return new DataSetResult(wrong is [] ? Build(folder) : null, wrong, OnePerColumn(order.Sort(isRemark[true])));
    }

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

    /// <summary>Remarks are habits of a file rather than slips: the first row stands for all.</summary>
    private static IReadOnlyList<SeedProblem> OnePerColumn(IReadOnlyList<SeedProblem> remarks) =>
    [
        .. remarks.GroupBy(remark => (remark.Code, remark.File, remark.Column)).Select(group => group.Count() == 1
            ? group.First()
            : group.First() with { Message = $"{group.First().Message} So it is in {group.Count()} rows." }),
    ];

    private static DataSet Build(SeedFolder folder) => new(
        folder.Manifest ?? throw new ArgumentException("It has neither manifest nor problem.", nameof(folder)),
        folder.Vocabulary ?? throw new ArgumentException("It has neither vocabulary nor problem.", nameof(folder)),
        folder.Matching ?? throw new ArgumentException("It has neither rules nor problem.", nameof(folder)),
        FactSet.Of(folder.Tables.SelectMany(table => table.Rows).Select(row => row.Fact)));
}
