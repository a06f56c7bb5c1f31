using ChainMatch.Api.Schema.Fields;
using GraphQL.Types;

namespace ChainMatch.Api.Schema;

/// <summary>The root of all queries, put together from the fields of each topic.</summary>
internal sealed class RootType : ObjectGraphType
{
    private static readonly Type[] Topics =
    [
        typeof(ChainFields), typeof(GapFields), typeof(TargetFields), typeof(EnterpriseFields), typeof(ProjectFields),
        typeof(StoreFields),
    ];

    /// <summary>Takes over the fields of every topic.</summary>
    public RootType()
    {
        Name = "Query";
        Description = "The industry chains (产业链) of a city as a graph, their gaps (缺链, 弱链) and the target companies "
            + "(目标企业) for them. Null means: not known. It never means: none.";
        foreach (var field in Topics.SelectMany(FieldsOf))
        {
            AddField(field);
        }
    }

    private static IEnumerable<FieldType> FieldsOf(Type topic)
    {
        var type = typeof(AutoRegisteringObjectGraphType<>).MakeGenericType(topic);
        return ((IComplexGraphType)Activator.CreateInstance(type)!).Fields;
    }
}
