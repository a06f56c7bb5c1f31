namespace ChainMatch.Api.Tests.Transport;

/// <summary>Documents made to cost a server much, each by its name with the code it is refused with.</summary>
internal static class Attacks
{
    private const string Limit = "DOCUMENT_LIMIT";

    internal static IReadOnlyDictionary<string, (string Code, string Document)> All { get; } =
        new Dictionary<string, (string Code, string Document)>
        {
            ["doubling fragments"] = (Limit, "{ ...F0 } " + Doubling(25)),
            ["more doubling fragments"] = (Limit, "{ ...F0 } " + Doubling(60)),
            ["doubling in every operation"] = (Limit, Many(16, i => $"query Q{i} {{ ...F0 }} ") + Doubling(10)),
            ["chained fragments"] = (Limit, "{ ...F0 } " + Many(2_000, i => Fragment(i, $"hello ...F{i + 1}"))),
            ["a fragment in itself"] = (Limit, "{ ...F0 } " + Fragment(0, "...F1") + Fragment(1, "...F0")),
            ["a field repeated"] = (Limit, "{" + Many(6_000, _ => "hello ") + "}"),
            ["an object repeated"] = (Limit, "{" + Many(1_500, _ => "item(id: 1) { id } ") + "}"),
            ["fields in conflict"] = ("BAD_USER_INPUT", "{" + Many(250, i => $"item(id: {i}) {{ id }} ") + "}"),
            ["aliases"] = (Limit, "{" + Many(2_000, i => $"a{i}: hello ") + "}"),
            ["directives"] = (Limit, "{ hello " + Many(500, _ => "@include(if: true) ") + "}"),
            ["unknown fields"] = (Limit, "{" + Many(2_000, i => $"nothing{i} ") + "}"),
            ["deep nesting"] = (Limit, Nested("item(id: 1) {" + Many(40, _ => "next {") + "id", 42)),
            ["very deep nesting"] = (Limit, Many(4_000, _ => "{a")),
            ["deep lists"] = (Limit, "{ echo(numbers: " + Many(4_000, _ => "[") + ") }"),
            ["a huge literal"] = (Limit, "{ echo(numbers: [" + Many(10_000, _ => "1,") + "]) }"),
            ["a huge document"] = (Limit, "{ hello(name: \"" + new string('x', 40_000) + "\") }"),
            ["variables"] = (Limit, "query(" + Many(2_000, i => $"$v{i}: Int ") + ") { hello }"),
            ["operations"] = (Limit, Many(100, i => $"query Q{i} {{ hello }} ")),
            ["inline fragments"] = (Limit, "{" + Many(1_000, _ => "... { hello } ") + "}"),
            ["circular introspection"] = (Limit, Nested("__schema { types {" + Circle(3), 9)),
            ["circular introspection by a fragment"] =
                (Limit, "{ __type(name: \"Item\") { ...T } } fragment T on __Type " + Nested(Circle(3), 7)),
            ["too many rows"] = ("COST_LIMIT", "{ items(first: 1000000) { id } }"),
            ["dear fields"] = ("COST_LIMIT", "{ items(first: 2) { dear } }"),
        };

    internal static string Many(int count, Func<int, string> text) =>
        string.Concat(Enumerable.Range(0, count).Select(text));

    private static string Doubling(int depth) =>
        Many(depth, i => Fragment(i, $"...F{i + 1} ...F{i + 1}")) + Fragment(depth, "hello");

    private static string Fragment(int number, string selection) => $"fragment F{number} on Query {{ {selection} }} ";

    private static string Circle(int times) => Many(times, _ => "fields { type {") + "name";

    private static string Nested(string inner, int closing) => "{" + inner + new string('}', closing);
}
