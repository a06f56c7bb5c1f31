using ChainMatch.Storage;

namespace ChainMatch.ML.Trees;

/// <summary>Everything that is wrong with an input: all counted, the first twenty told.</summary>
/// <param name="what">What the problems make unusable, in words.</param>
internal sealed class TreeProblems(string what)
{
    private const int Told = 20;
    private readonly List<string> _told = [];
    private int _count;

    /// <summary>Notes a problem.</summary>
    internal void Add(string problem)
    {
        _count++;
        if (_told.Count < Told)
        {
            _told.Add(problem);
        }
    }

    /// <summary>Reports what was noted.</summary>
    /// <exception cref="ChainMatchException"><see cref="ErrorCode.InvalidInput"/>, with the problems.</exception>
    internal void ThrowIfAny()
    {
        if (_count > 0)
        {
            var more = _count > Told ? $"; and {_count - Told} more" : "";
            throw new ChainMatchException(ErrorCode.InvalidInput, $"{what}: {string.Join("; ", _told)}{more}.");
        }
    }
}
