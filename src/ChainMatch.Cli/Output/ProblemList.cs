using System.Globalization;
using ChainMatch.Seeds;

namespace ChainMatch.Cli.Output;

/// <summary>What is wrong in a data set, one line each in the form that editors jump to: file:row:column.</summary>
internal static class ProblemList
{
    /// <summary>Writes the problems as data, the remarks as words about them.</summary>
    internal static void Write(
        Screen screen, IReadOnlyList<SeedProblem> problems, IReadOnlyList<SeedProblem> remarks)
    {
        foreach (var problem in problems)
        {
            screen.Line(LineOf(problem));
        }

        foreach (var remark in remarks)
        {
            screen.Note($"{screen.Text("提示", "remark")}: {LineOf(remark)}");
        }
    }

    /// <summary>Says how many problems and remarks there are.</summary>
    internal static void SayHowMany(Screen screen, int problems, int unlisted, int remarks)
    {
        if (unlisted > 0)
        {
            screen.Note(
                $"只列出前 {problems} 个问题，另有 {unlisted} 个。",
                $"Only the first {problems} problems are listed; there are {unlisted} more.");
        }

        screen.Note(
            $"{problems + unlisted} 个问题，{remarks} 条提示。",
            $"{problems + unlisted} problems, {remarks} remarks.");
    }

    /// <summary>A problem as one line.</summary>
    internal static string LineOf(SeedProblem problem) =>
        Visible.Of($"{PlaceOf(problem)}: {ValueOf(problem)}{problem.Message} [{problem.Code}]");

    private static string PlaceOf(SeedProblem problem)
    {
        var row = problem.Row is { } number ? number.ToString(CultureInfo.InvariantCulture) : null;
        return string.Join(':', new[] { problem.File, row, problem.Column }.Where(part => part is not null));
    }

    // Most messages name the value themselves.
    private static string ValueOf(SeedProblem problem) =>
        problem.Value is { } value && !problem.Message.Contains($"'{value}'", StringComparison.Ordinal)
            ? $"'{value}' "
            : "";
}
