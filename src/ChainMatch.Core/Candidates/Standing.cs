namespace ChainMatch.Candidates;

/// <summary>
/// Whether an enterprise is dissolved or barred, where the data say so: a tag DISSOLVED or BARRED, or a note that begins
/// with the word.
/// </summary>
internal static class Standing
{
    private static readonly (ExclusionReason Reason, string Tag, string[] Words)[] Marks =
    [
        (ExclusionReason.Dissolved, "DISSOLVED", ["已注销", "注销", "已吊销", "吊销", "已解散", "dissolved"]),
        (ExclusionReason.Barred, "BARRED", ["失信", "被列入失信", "禁止", "barred"]),
    ];

    /// <summary>The reason to leave it out; null when its standing is good or nobody says otherwise.</summary>
    internal static ExclusionReason? Of(Dossier dossier) => Marks
        .Where(mark => dossier.Tags.Any(tag => tag.Row.List == mark.Tag) || NoteBegins(dossier, mark.Words))
        .Select(mark => (ExclusionReason?)mark.Reason)
        .FirstOrDefault();

    private static bool NoteBegins(Dossier dossier, string[] words) =>
        dossier.Enterprise?.Row.Note is { } note
        && words.Any(word => note.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
