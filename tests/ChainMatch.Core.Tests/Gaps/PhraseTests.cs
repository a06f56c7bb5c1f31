using ChainMatch.Gaps.Wording;

namespace ChainMatch.Gaps;

public sealed class PhraseTests
{
    [Theory]
    [InlineData(0.327, 0.8, "0.33 < 0.80")]
    [InlineData(0.7967, 0.8, "0.797 < 0.800")]
    [InlineData(0.8, 0.8, "0.80 ≥ 0.80")]
    [InlineData(0.8 - 1e-12, 0.8, "0.800000000 ≥ 0.800000000")]
    [InlineData(1, 0.5, "1.00 ≥ 0.50")]
    public void A_figure_stands_beside_its_threshold_with_as_many_decimals_as_tell_them_apart(
        double figure, double threshold, string text) => Assert.Equal(text, Phrase.Against(figure, threshold));
}
