using System.Collections;
using System.Runtime.InteropServices;
using System.Text;

namespace ChainMatch.Seeds.Validation;

/// <summary>
/// Which keys occurred, in about 12 bytes each: it holds hashes of 64 bits. Two keys of a million are taken for one
/// with a probability of 3 in 10^8.
/// </summary>
internal sealed class KeySet : IEnumerable<string>
{
    private readonly MemoryStream? _texts;
    private readonly BinaryWriter? _writer;
    private ulong[] _slots = new ulong[64];
    private int _count;

    /// <summary>An empty set.</summary>
    /// <param name="keepsTexts">Whether the keys themselves are wanted again; that costs their UTF-8.</param>
    internal KeySet(bool keepsTexts)
    {
        _texts = keepsTexts ? new MemoryStream() : null;
        _writer = _texts is null ? null : new BinaryWriter(_texts, Encoding.UTF8, leaveOpen: true);
    }

    /// <summary>Adds a key; false when it is there.</summary>
    internal bool Add(string key)
    {
        if (!Put(HashOf(key)))
        {
            return false;
        }

        _writer?.Write(key);
        return true;
    }

    /// <summary>Whether a key was added.</summary>
    internal bool Contains(string key)
    {
        var hash = HashOf(key);
        return _slots[PlaceOf(hash)] == hash;
    }

    /// <summary>The keys in the order in which they were added; none when texts are not kept.</summary>
    public IEnumerator<string> GetEnumerator()
    {
        if (_texts is null)
        {
            yield break;
        }

        using var texts = new MemoryStream(_texts.GetBuffer(), 0, (int)_texts.Length, writable: false);
        using var reader = new BinaryReader(texts, Encoding.UTF8);
        for (var left = _count; left > 0; left--)
        {
            yield return reader.ReadString();
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool Put(ulong hash)
    {
        var place = PlaceOf(hash);
        if (_slots[place] == hash)
        {
            return false;
        }

        _slots[place] = hash;
        if (++_count > _slots.Length / 4 * 3)
        {
            Grow();
        }

        return true;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new ulong[old.Length * 2];
        foreach (var hash in old)
        {
            if (hash != 0)
            {
                _slots[PlaceOf(hash)] = hash;
            }
        }
    }

    /// <summary>The slot of a hash, or the free one where it belongs.</summary>
    private int PlaceOf(ulong hash)
    {
        var mask = _slots.Length - 1;
        var place = (int)hash & mask;
        while (_slots[place] != 0 && _slots[place] != hash)
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private static ulong HashOf(string key)
    {
        var hash = Mix((ulong)key.Length);
        foreach (var letters in MemoryMarshal.Cast<char, ulong>(key))
        {
            hash = Mix(hash ^ letters);
        }

        foreach (var letter in key.AsSpan(key.Length & ~3))
        {
            hash = Mix(hash ^ letter);
        }

        return Math.Max(hash, 1); // 0 is a free slot
    }

    /// <summary>The finalizer of MurmurHash3: every bit of the result depends on every bit given.</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
        return value ^ (value >> 33);
    }
}
