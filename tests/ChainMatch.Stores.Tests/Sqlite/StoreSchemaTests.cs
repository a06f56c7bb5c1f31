using System.Security.Cryptography;
using System.Text;
using ChainMatch.Sqlite;

namespace ChainMatch.Stores.Tests.Sqlite;

public sealed class StoreSchemaTests
{
    // When this fails, the columns of a kind of fact changed: raise StoreSchema.Version (once a version has been released)
    // and write the new hash here.
    private const string HashOfVersion1 = "2f23736dbaccc3c1";

    [Fact]
    public void The_tables_of_a_version_never_change()
    {
        var schema = string.Join('\n', StoreSchema.Statements());

        Assert.Equal(HashOfVersion1, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(schema)))[..16]);
    }
}
