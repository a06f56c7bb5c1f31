using System.Text.Json;
using System.Text.Json.Serialization;
using ChainMatch.Model;
using ChainMatch.Seeds;
using ChainMatch.Storage;

namespace ChainMatch.Benchmarks.Scale;

/// <summary>An answer of a store as bytes, so that those of two stores can be compared whole.</summary>
internal static class AnswerJson
{
    private static readonly JsonSerializerOptions Form = new()
    {
        Converters = { new FactForm(), new KeysForm() },
    };

    internal static byte[] Of(object answer) => JsonSerializer.SerializeToUtf8Bytes(answer, answer.GetType(), Form);

    private sealed class FactForm : JsonConverter<Fact>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(Fact));

        public override Fact Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Answers are compared by their text and never read back.");

        public override void Write(Utf8JsonWriter writer, Fact value, JsonSerializerOptions options) =>
            writer.WriteRawValue(FactJson.Write(FactKind.Of(value), value));
    }

    // A store may know the ids of more facts than those of the answer; they follow from the facts and their order.
    private sealed class KeysForm : JsonConverter<FactKeys>
    {
        public override FactKeys Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Answers are compared by their text and never read back.");

        public override void Write(Utf8JsonWriter writer, FactKeys value, JsonSerializerOptions options) =>
            writer.WriteNullValue();
    }
}
