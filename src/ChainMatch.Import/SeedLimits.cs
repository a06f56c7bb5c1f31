namespace ChainMatch.Import;

/// <summary>How large a data set's parts may be, so that a wrong file cannot exhaust the machine.</summary>
public sealed record SeedLimits
{
    /// <summary>The most characters of a cell; default 32,767, what spreadsheets hold.</summary>
    public int CellCharacters { get; init; } = 32_767;

    /// <summary>The most characters of a row; default 262,144.</summary>
    public int RowCharacters { get; init; } = 262_144;

    /// <summary>The most bytes of a CSV file; default 4 GiB.</summary>
    public long TableBytes { get; init; } = 4L << 30;

    /// <summary>
    /// The most bytes of a CSV file whose rows stay in memory; default 1 MiB. Larger files are read again for every
    /// pass.
    /// </summary>
    public long HeldBytes { get; init; } = 1L << 20;

    /// <summary>The most bytes of a JSON file; default 16 MiB.</summary>
    public long JsonBytes { get; init; } = 16L << 20;
}
