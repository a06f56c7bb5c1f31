using System.Globalization;
using System.Text;

namespace ChainMatch.Api.Tests.Transport;

/// <summary>
/// Writes random documents over a schema of animals that are full of fields which may or may not be merged.
/// </summary>
internal sealed class RandomDocument(Random random)
{
    internal const string Schema = """
        interface Animal { name: String, id: ID!, friend: Animal, friends: [Animal!], n(x: Int, y: String): Int }
        type Dog implements Animal {
          name: String, id: ID!, friend: Animal, friends: [Animal!], n(x: Int, y: String): Int,
          bark: Int, volume: Int!, owner: Human, same: String
        }
        type Cat implements Animal {
          name: String, id: ID!, friend: Animal, friends: [Animal!], n(x: Int, y: String): Int,
          bark: String, volume: Int, owner: [Human], same: String!
        }
        type Human { name: String, pet: Pet, dog: Dog, cat: Cat, age(in: Int): Int }
        union Pet = Dog | Cat
        type Query { animal: Animal, pet: Pet, human: Human, dog: Dog, cat: Cat, all: [Animal] }
        """;

    private static readonly string[] Aliases = ["", "", "", "a:", "b:"];
    private static readonly string[] FragmentTypes = ["Animal", "Dog", "Cat", "Human", "Query"];

    private static readonly Dictionary<string, string[]> Fields = new()
    {
        ["Query"] = ["animal>Animal", "pet>Pet", "human>Human", "dog>Dog", "cat>Cat", "all>Animal"],
        ["Animal"] =
        [
            "name", "id", "friend>Animal", "friends>Animal", "n", "n(x:1)", "n(x:1,y:\"a\")", "n(y:\"a\",x:1)",
        ],
        ["Dog"] = ["name", "bark", "volume", "owner>Human", "same", "friend>Animal", "n(x:1)", "n(x:2)"],
        ["Cat"] = ["name", "bark", "volume", "owner>Human", "same", "friend>Animal", "n(x:1)", "n"],
        ["Human"] = ["name", "pet>Pet", "dog>Dog", "cat>Cat", "age", "age(in:1)"],
        ["Pet"] = ["__typename"],
    };

    private int _fragments;

    internal string Next()
    {
        _fragments = random.Next(0, 3);
        var document = new StringBuilder(Selection("Query", depth: 4, nextFragment: 0));
        for (var index = 0; index < _fragments; index++)
        {
            var type = Any(FragmentTypes);
            var selection = Selection(type, depth: 3, index + 1);
            document.Append(CultureInfo.InvariantCulture, $" fragment F{index} on {type} {selection}");
        }

        return document.ToString();
    }

    private string Selection(string type, int depth, int nextFragment)
    {
        var parts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.NextDouble() switch
        {
            < 0.2 when depth > 0 => Inline(type, depth, nextFragment),
            >= 0.2 and < 0.35 when nextFragment < _fragments => Spread(nextFragment),
            _ => Field(type, depth, nextFragment),
        });
        return $"{{ {string.Join(' ', parts)} }}";
    }

    private string Inline(string type, int depth, int nextFragment)
    {
        var condition = type is "Query" or "Human" ? type : Any(["Dog", "Cat", "Animal"]);
        return $"... on {condition} {Selection(condition, depth - 1, nextFragment)}";
    }

    private string Spread(int nextFragment) =>
        string.Create(CultureInfo.InvariantCulture, $"...F{random.Next(nextFragment, _fragments)}");

    private string Field(string type, int depth, int nextFragment)
    {
        var parts = Any(Fields[type]).Split('>');
        return (parts, depth) switch
        {
            ([var name], _) => Any(Aliases) + name,
            ([_, _], 0) => "__typename",
            _ => $"{Any(Aliases)}{parts[0]} {Selection(parts[1], depth - 1, nextFragment)}",
        };
    }

    private T Any<T>(T[] choices) => choices[random.Next(choices.Length)];
}
