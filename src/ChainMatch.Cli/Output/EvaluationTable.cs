using ChainMatch.Hosting;
using ChainMatch.ML.Evaluation;

namespace ChainMatch.Cli.Output;

/// <summary>What <c>evaluate</c> prints for people.</summary>
internal static class EvaluationTable
{
    /// <summary>Writes the figures of each cut and of all together, or the problems.</summary>
    internal static void Write(Screen screen, EvaluationOutcome outcome)
    {
        var findings = outcome.Findings;
        ProblemList.Write(screen, findings.Problems, findings.Remarks);
        if (outcome.Pooled is not { } pooled)
        {
            ProblemList.SayHowMany(screen, findings.Problems.Count, findings.Unlisted, findings.Remarks.Count);
            return;
        }

        foreach (var cut in outcome.Cuts)
        {
            Write(screen, cut);
        }

        if (outcome.Cuts.Count > 1)
        {
            Write(screen, pooled);
        }

        foreach (var left in PlacementEvaluator.NotEvaluated)
        {
            screen.Note($"{left.Ranker}: {screen.Text(left.Reason)}");
        }

        var (train, score) = (Figures.Points(pooled.Seconds.Train), Figures.Points(pooled.Seconds.Score));
        screen.Note($"训练 {train} 秒，打分 {score} 秒。", $"Training took {train} s, scoring {score} s.");
    }

    private static void Write(Screen screen, EvaluationResult result)
    {
        WriteHeading(screen, result);
        var table = new TextTable(
            Column.Word(screen.Text("排序器", "ranker")),
            Column.Figure("NDCG@10"),
            Column.Figure("MRR"),
            Column.Figure("Recall@10"),
            Column.Figure("Hit@10"),
            Column.Figure(screen.Text("Recall@10 含冷", "Recall@10 with cold")),
            Column.Word(screen.Text($"NDCG@10 减 {result.BestFloor}", $"NDCG@10 − {result.BestFloor}")));
        foreach (var (ranker, metrics) in result.Metrics)
        {
            table.Add(
                ranker,
                Figures.Share(metrics.Ndcg10),
                Figures.Share(metrics.Mrr),
                Figures.Share(metrics.Recall10),
                Figures.Share(metrics.Hit10),
                Figures.Share(metrics.Recall10ColdMissed),
                DifferenceOf(screen, result, ranker));
        }

        table.WriteTo(screen);
        foreach (var calibration in result.Calibration)
        {
            Write(screen, calibration);
        }

        screen.Blank();
    }

    private static void WriteHeading(Screen screen, EvaluationResult result)
    {
        var cuts = string.Join(", ", result.Cuts.Select(Figures.Day));
        var candidates = Figures.Count(result.Candidates);
        screen.Heading(screen.Text($"{result.Dataset}，切分日 {cuts}", $"{result.Dataset}, cut {cuts}"));
        screen.Line(screen.Text(
            $"{result.Queries} 个查询，另有 {result.DroppedQueries} 个只来了新企业而不计；{candidates} 个候选；"
            + $"暖对 {result.Warm}，冷对 {result.Cold}（计入的查询中 {result.ColdJudged}）。",
            $"{result.Queries} queries, {result.DroppedQueries} more dropped for only newcomers came; {candidates} candidates; "
            + $"{result.Warm} warm pairs, {result.Cold} cold ({result.ColdJudged} in the queries judged)."));
        if (result.RepeatedQueries > 0)
        {
            screen.Line(screen.Text(
                $"其中 {result.RepeatedQueries} 个查询在多个切分日都有，区间因此偏窄。",
                $"{result.RepeatedQueries} of the queries repeat one of another cut, so that intervals are too narrow."));
        }
    }

    private static string DifferenceOf(Screen screen, EvaluationResult result, string ranker)
    {
        if (ranker == result.BestFloor)
        {
            return screen.Text("最好的基线", "the best floor");
        }

        var (metric, _) = QueryMetrics.All[0];
        var difference = result.Differences.Single(one => one.Ranker == ranker && one.Metric == metric);
        return $"{Figures.Signed(difference.Mean)} [{Figures.Signed(difference.Low)}, {Figures.Signed(difference.High)}]";
    }

    private static void Write(Screen screen, Calibration calibration)
    {
        screen.Line(screen.Text(
            $"{calibration.Ranker} 的校准：ECE {Figures.Exact(calibration.Ece)}",
            $"Calibration of {calibration.Ranker}: ECE {Figures.Exact(calibration.Ece)}"));
        var table = new TextTable(
            Column.Word(screen.Text("概率", "probability")),
            Column.Figure(screen.Text("对数", "pairs")),
            Column.Figure(screen.Text("预测", "predicted")),
            Column.Figure(screen.Text("实际", "observed")));
        foreach (var bin in calibration.Bins)
        {
            table.Add(
                $"{Figures.Exact(bin.From)}..{Figures.Exact(bin.To)}",
                Figures.Exact(bin.Pairs),
                Figures.Share(bin.Predicted),
                Figures.Share(bin.Observed));
        }

        table.WriteTo(screen);
    }
}
