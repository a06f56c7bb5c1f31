using System.Text;
using ChainMatch.Neo4j.Http;

namespace ChainMatch.Neo4j.Tests.Http;

public sealed class AnswerParserTests
{
    private const string Text = """
        {"data": {"fields": ["a", "凉"], "values": [[1, [2, {"b": "]"}]], [], [-3.5e7, "平\u51c9"]]},
         "notifications": [{"x": [1, {"errors": [1]}]}], "counters": {"n": 1},
         "bookmarks": ["FB:1", "FB:2"], "transaction": {"id": "a1", "expires": "later"}}
        """;

    [Fact]
    public void Wherever_an_answer_is_cut_into_pieces_it_reads_the_same()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);

        for (var size = 1; size <= bytes.Length; size++)
        {
            var parser = new AnswerParser();

            var records = Read(parser, bytes, size);

            Assert.Equal(["""[1, [2, {"b": "]"}]]""", "[]", """[-3.5e7, "平\u51c9"]"""], records);
            Assert.True(parser.IsWhole);
            Assert.Equal(["FB:1", "FB:2"], parser.Bookmarks);
            Assert.Equal("a1", parser.Transaction);
            Assert.Null(parser.Error);
        }
    }

    [Fact]
    public void No_beginning_of_an_answer_is_whole()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);

        for (var length = 0; length < bytes.Length; length++)
        {
            var parser = new AnswerParser();
            Read(parser, bytes[..length], 7);
            Assert.False(parser.IsWhole);
        }
    }

    private static List<string> Read(AnswerParser parser, byte[] bytes, int size)
    {
        List<string> records = [];
        var start = 0;
        for (var end = 0; end < bytes.Length;)
        {
            end = Math.Min(end + size, bytes.Length);
            bool found;
            do
            {
                var piece = bytes.AsMemory(start..end);
                found = parser.TryNext(piece, out var used, out var record);
                if (found)
                {
                    records.Add(Encoding.UTF8.GetString(piece[record].Span));
                }

                start += used;
            }
            while (found);
        }

        return records;
    }
}
