namespace ChainMatch.Seeds.Placements;

/// <summary>A column of a table of a matching data set.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="IsRequired">Whether the column must be there and every cell of it filled.</param>
/// <param name="MayBeAbsent">Whether the whole column may be absent, as if every cell were empty.</param>
public sealed record TableColumn(string Name, bool IsRequired = false, bool MayBeAbsent = false);
