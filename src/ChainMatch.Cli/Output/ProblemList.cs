using System.Globalization;
using ChainMatch.Seeds;

namespace ChainMatch.Cli.Output;

/// <summary>What is wrong in a data set, one line each in the form that editors jump to: file:row:column.</summary>
internal static class ProblemList
{
    internal static void Write(Screen screen, IReadOnlyList<SeedProblem> problems)
    {
        foreach (var problem in problems)
        {
            screen.Line($"{PlaceOf(problem)}: {ValueOf(problem)}{problem.Message} [{problem.Code}]");
        }
    }

    private static string PlaceOf(SeedProblem problem)
    {
        var row = problem.Row is { } number ? number.ToString(CultureInfo.InvariantCulture) : null;
        return string.Join(':', new[] { problem.File, row, problem.Column }.Where(part => part is not null));
    }

    private static string ValueOf(SeedProblem problem) => problem.Value is { } value ? $"'{value}' " : "";
}
