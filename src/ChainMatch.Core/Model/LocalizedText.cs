namespace ChainMatch.Model;

/// <summary>The language of texts that ChainMatch writes.</summary>
public enum Language
{
    /// <summary>Chinese (中文), the language of the users.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}

/// <summary>A text that ChainMatch writes, in both languages.</summary>
/// <param name="Zh">The Chinese text.</param>
/// <param name="En">The English text.</param>
public sealed record LocalizedText(string Zh, string En)
{
    /// <summary>The text in one language.</summary>
    public string In(Language language) => language is Language.Zh ? Zh : En;
}
