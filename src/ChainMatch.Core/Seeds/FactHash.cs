using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChainMatch.Seeds;

/// <summary>
/// A hash of the rows of one kind that does not depend on their order: the sum, modulo 2^256, of the SHA-256 of each
/// row's key and canonical JSON. So a stream in any order gives it, and a change of a few rows needs no look at the
/// others.
/// </summary>
public sealed class FactHash
{
    private const int Digits = 64;

    private readonly FactKind _kind;
    private readonly ArrayBufferWriter<byte> _row = new();
    private UInt128 _high;
    private UInt128 _low;

    /// <summary>The hash of no rows.</summary>
    /// <param name="kind">The kind of the rows.</param>
    public FactHash(FactKind kind) => _kind = kind;

    /// <summary>A hash to go on from.</summary>
    /// <param name="kind">The kind of the rows.</param>
    /// <param name="hash">What <see cref="ToString"/> gave.</param>
    /// <exception cref="FormatException">The text is no such hash.</exception>
    public FactHash(FactKind kind, string hash)
        : this(kind)
    {
        if (hash.Length != Digits)
        {
            throw new FormatException($"'{hash}' is no hash of rows; it has {Digits} hexadecimal digits.");
        }

        _high = Half(hash.AsSpan(0, Digits / 2));
        _low = Half(hash.AsSpan(Digits / 2));
    }

    /// <summary>Counts a row in. Rows are a multiset here: the same row twice is not the row once.</summary>
    /// <returns>The first half of the row's own SHA-256.</returns>
    public UInt128 Add(KeyedFact row)
    {
        var (high, low) = HashOf(row);
        _low += low;
        _high += high + (_low < low ? UInt128.One : UInt128.Zero);
        return high;
    }

    /// <summary>Takes out a row that was counted in.</summary>
    public void Remove(KeyedFact row)
    {
        var (high, low) = HashOf(row);
        _high -= high + (_low < low ? UInt128.One : UInt128.Zero);
        _low -= low;
    }

    /// <summary>64 hexadecimal digits, lower case; all 0 for no rows.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{_high:x32}{_low:x32}");

    private static UInt128 Half(ReadOnlySpan<char> digits) =>
        UInt128.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private (UInt128 High, UInt128 Low) HashOf(KeyedFact row)
    {
        _row.ResetWrittenCount();
        Encoding.UTF8.GetBytes(row.Key, _row);
        _row.Write("\n"u8);
        FactJson.WriteTo(_row, _kind, row.Fact);
        _row.Write("\n"u8);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_row.WrittenSpan, hash);
        return (BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }
}
