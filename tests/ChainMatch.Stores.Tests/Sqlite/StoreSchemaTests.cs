using System.Security.Cryptography;
using System.Text;
using ChainMatch.Sqlite;

namespace ChainMatch.Stores.Tests.Sqlite;

public sealed class StoreSchemaTests
{
    // When this fails, the tables changed: raise StoreSchema.Version (once a version has been released)
    // and write the new hash here.
    private const string HashOfVersion2 = "a59012f493627a44";

    [Fact]
    public void The_tables_of_a_version_never_change()
    {
        var schema = string.Join('\n', StoreSchema.Statements());

        Assert.Equal(HashOfVersion2, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(schema)))[..16]);
    }
}
