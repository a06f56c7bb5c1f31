namespace ChainMatch.Import;

/// <summary>Where a file cannot be read as text.</summary>
/// <param name="Detected">The encoding that it seems to be in; null when that is unclear.</param>
/// <param name="Offset">The first byte that cannot be read, from 0.</param>
/// <param name="Row">The row that it is in, from 1.</param>
internal sealed record Undecodable(string? Detected, long Offset, int Row)
{
    /// <summary>What is wrong and what to do.</summary>
    internal string Message => Detected switch
    {
        "GB18030" => $"Byte {Offset} is not GB18030, which the rest seems to be; save the file again as UTF-8.",
        null => $"Byte {Offset} is not UTF-8; the file is damaged or in an unknown encoding. Save it again as UTF-8.",
        _ => $"Byte {Offset} is not UTF-8; the file seems to be {Detected}. Save it as UTF-8.",
    };
}
