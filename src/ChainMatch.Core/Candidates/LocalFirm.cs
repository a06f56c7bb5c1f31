using ChainMatch.Storage;

namespace ChainMatch.Candidates;

/// <summary>A firm already here that could grow into the segment.</summary>
/// <param name="Enterprise">The firm.</param>
/// <param name="OperatesSegment">Whether it operates the segment itself; else a neighbour of it.</param>
/// <param name="Segment">The segment that it operates, by code.</param>
/// <param name="Confidence">Confidence of that row, 0 to 1.</param>
/// <param name="FactIds">The facts behind it.</param>
public sealed record LocalFirm(
    EnterpriseFacts Enterprise, bool OperatesSegment, string Segment, double Confidence, IReadOnlyList<string> FactIds);
