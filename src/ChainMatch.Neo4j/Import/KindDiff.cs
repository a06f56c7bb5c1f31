using System.Security.Cryptography;
using System.Text;
using ChainMatch.Seeds;

namespace ChainMatch.Neo4j.Import;

/// <summary>How a row of the next state stands to the rows held.</summary>
internal enum RowStanding
{
    /// <summary>It is held as it is.</summary>
    Same,

    /// <summary>Nothing has its key.</summary>
    New,

    /// <summary>Its key is held with other cells, or with cells that cannot be read.</summary>
    Differs,
}

/// <summary>
/// Compares the rows of a kind that a graph holds with those of a data set, both in any order, in about 50 bytes a row:
/// hashes of keys with hashes of rows.
/// </summary>
internal sealed class KindDiff(FactKind kind, int expectedRows)
{
    private readonly Dictionary<UInt128, ulong> _held = new(expectedRows);
    private readonly FactHash _heldHash = new(kind);
    private readonly FactHash _next = new(kind);
    private int _unreadable;

    /// <summary>Whether a row without a key was met.</summary>
    internal bool HasNameless { get; private set; }

    /// <summary>Whether something was met that no import writes.</summary>
    internal bool IsForeign { get; private set; }

    /// <summary>Whether there is nothing to compare with.</summary>
    internal bool IsEmpty => _held.Count == 0 && !HasNameless;

    /// <summary>How many of the rows held are not stated any more, when all of the next state were met.</summary>
    internal int Left => _held.Count;

    /// <summary>The <see cref="FactHash"/> of the rows held; another hash when some cannot be read.</summary>
    internal string HeldHash => _unreadable == 0
        ? _heldHash.ToString()
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{_heldHash} {_unreadable}")));

    /// <summary>Takes in a row held.</summary>
    internal void AddHeld(HeldRow row)
    {
        if (row.Key is null)
        {
            _unreadable++;
            HasNameless = IsForeign = true;
        }
        else if (row.Fact is null || !_held.TryAdd(HashOf(row.Key), (ulong)_heldHash.Add(new(row.Key, row.Fact))))
        {
            _unreadable++;
            IsForeign |= row.Fact is null;
            _held[HashOf(row.Key)] = 0; // no row has this hash, so that it is written anew
        }
        else if (!row.IsLinked)
        {
            _unreadable++;
            _held[HashOf(row.Key)] = 0;
        }
    }

    /// <summary>Looks a row of the next state up; each is asked for once.</summary>
    internal RowStanding Meet(KeyedFact row) =>
        _held.Count == 0 || !_held.Remove(HashOf(row.Key), out var held) ? RowStanding.New
        : held == (ulong)_next.Add(row) ? RowStanding.Same
        : RowStanding.Differs;

    /// <summary>Whether a row held was not met.</summary>
    internal bool IsLeft(string key) => _held.ContainsKey(HashOf(key));

    private static UInt128 HashOf(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
