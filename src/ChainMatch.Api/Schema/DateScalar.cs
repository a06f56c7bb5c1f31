using GraphQL.Types;

namespace ChainMatch.Api.Schema;

/// <summary>The scalar <c>Date</c>.</summary>
internal sealed class DateScalar : DateOnlyGraphType
{
    /// <summary>Names it after what it is to clients.</summary>
    public DateScalar()
    {
        Name = "Date";
        Description = "A day, ISO 8601, such as 2025-12-31. Dates of lesser precision are texts, YYYY[-MM].";
    }
}
