namespace ChainMatch.Features;

/// <summary><c>size</c>: employees on a log scale, 0 below 100, full at 10,000. Unknown without a figure.</summary>
internal static class SizeFeature
{
    /// <summary>The worth of a number of employees, 0 to 1.</summary>
    internal static double Of(int employees) => Math.Clamp((Math.Log10(Math.Max(employees, 1)) - 2) / 2, 0, 1);

    /// <summary>The value of a pair; a figure of a year after the day's is not known yet.</summary>
    internal static FeatureValue Of(Pair pair) =>
        pair.Dossier.Enterprise is { Row.Employees: { } employees } own
        && !(own.Row.EmployeesYear > pair.Context.View.AsOf.Year)
            ? new FeatureValue(Of(employees), [own.Id])
            : FeatureValue.Unknown;
}
