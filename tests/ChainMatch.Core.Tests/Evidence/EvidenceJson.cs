using System.Text.Json;
using ChainMatch.Model;

namespace ChainMatch.Evidence;

/// <summary>Reads an evidence row of a case file.</summary>
internal static class EvidenceJson
{
    public static EvidenceRow Read(JsonElement row, string factId) => new()
    {
        Segment = row.Text("segment")!,
        Region = row.Text("region")!,
        Kind = row.Enum<EvidenceKind>("kind")!.Value,
        Source = row.Text("source")!,
        Tier = row.Enum<SourceTier>("tier")!.Value,
        Date = new RowDate(row.Date("asOf"), row.Year("year")),
        Name = row.Text("name"),
        IsLegal = row.GetProperty("legal").GetBoolean(),
        IsInferred = row.GetProperty("inferred").GetBoolean(),
        IsTargeted = row.GetProperty("targeted").GetBoolean(),
        Project = row.Text("project"),
        FactId = factId,
    };
}
