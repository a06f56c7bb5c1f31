using ChainMatch.Model;
using ChainMatch.Seeds;
using CsCheck;

namespace ChainMatch.Import.Tests;

public sealed class FactHashTests
{
    private static readonly FactKind Regions = FactKind.Of<Region>();

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        RandomFacts.Any.Sample(facts => Assert.All(
            FactKind.All,
            kind => Assert.Equal(facts.HashOf(kind), HashOf(kind, facts.Keyed(kind).Reverse()))));
    }

    [Fact]
    public void Rows_that_go_and_come_are_counted_into_a_hash_that_was_kept()
    {
        Gen.Select(RandomFacts.Any, RandomFacts.Any).Sample((before, after) => Assert.All(FactKind.All, kind =>
        {
            var hash = new FactHash(kind, before.HashOf(kind));
            foreach (var row in before.Keyed(kind))
            {
                hash.Remove(row);
            }

            foreach (var row in after.Keyed(kind))
            {
                hash.Add(row);
            }

            Assert.Equal(after.HashOf(kind), hash.ToString());
        }));
    }

    [Fact]
    public void The_hash_of_one_row_is_the_SHA_256_of_its_key_and_its_JSON()
    {
        var region = new Region { Code = "620800", Kind = RegionKind.City, NameZh = "平凉市" };

        var hash = HashOf(Regions, [new KeyedFact("620800", region)]);

        // printf '620800\n{"code":"620800","kind":"CITY","name_zh":"平凉市"}\n' | sha256sum
        Assert.Equal("99b954d3a9df482d3b61d62e8d97b8aaf79d9203548546d5b476cd1633a14e27", hash);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0x")]
    [InlineData("g000000000000000000000000000000000000000000000000000000000000000")]
    public void A_text_that_is_no_hash_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => new FactHash(Regions, text));
    }

    private static string HashOf(FactKind kind, IEnumerable<KeyedFact> rows)
    {
        var hash = new FactHash(kind);
        foreach (var row in rows)
        {
            hash.Add(row);
        }

        return hash.ToString();
    }
}
