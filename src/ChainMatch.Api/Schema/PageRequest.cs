namespace ChainMatch.Api.Schema;

/// <summary>Which page of a list to give.</summary>
/// <param name="First">How many rows at most.</param>
/// <param name="After">Cursor of the row before; null for the first page.</param>
internal sealed record PageRequest(int First, string? After)
{
    internal static PageRequest Of(int? first, string? after, int usual = FirstAttribute.Default) =>
        new(first ?? usual, after);
}
