namespace ChainMatch.Seeds.Validation;

/// <summary>Finds the known word that a wrong one was probably meant to be.</summary>
/// <remarks>
/// Each wrong word costs one pass over the known ones, so only the first few wrong words get an answer.
/// </remarks>
internal sealed class Nearest
{
    private const int MostDistance = 2;
    private const int MostAnswers = 50;

    private readonly Dictionary<(object Words, string Wrong), string?> _answers = [];

    /// <summary>" Did you mean 'X'?" for a word at most two letters away, the first by ordinal; else empty.</summary>
    internal string Hint(IEnumerable<string> words, string wrong)
    {
        if (!_answers.TryGetValue((words, wrong), out var word) && _answers.Count < MostAnswers)
        {
            _answers[(words, wrong)] = word = Find(words, wrong);
        }

        return word is null ? "" : $" Did you mean '{word}'?";
    }

    /// <summary>Whether two words differ in at most two letters.</summary>
    internal static bool AreClose(string left, string right) =>
        Math.Abs(left.Length - right.Length) <= MostDistance && Distance(left, right) <= MostDistance;

    private static string? Find(IEnumerable<string> words, string wrong) => words
        .Where(word => Math.Abs(word.Length - wrong.Length) <= MostDistance)
        .Select(word => (Word: word, Distance: Distance(word, wrong)))
        .Where(candidate => candidate.Distance <= Math.Min(MostDistance, wrong.Length / 2))
        .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
        .Select(candidate => candidate.Word)
        .FirstOrDefault();

    private static int Distance(string left, string right)
    {
        Span<int> above = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = above[0];
            above[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                var best = Math.Min(Math.Min(above[j], above[j - 1]) + 1, diagonal + (same ? 0 : 1));
                (diagonal, above[j]) = (above[j], best);
            }
        }

        return above[right.Length];
    }
}
