namespace ChainMatch.Storage;

/// <summary>Figures of a question that run from 1 to a maximum.</summary>
internal static class AllowedRange
{
    /// <summary>Names every figure outside its range.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.InvalidInput"/>.</exception>
    internal static void Check(params (string Name, int Value, int Max)[] figures)
    {
        string[] wrong =
        [
            .. figures.Where(figure => figure.Value < 1 || figure.Value > figure.Max)
                .Select(figure => $"{figure.Name} is {figure.Value}; give 1 to {figure.Max}."),
        ];
        if (wrong is not [])
        {
            throw new ChainMatchException(ErrorCode.InvalidInput, string.Join(' ', wrong));
        }
    }
}
