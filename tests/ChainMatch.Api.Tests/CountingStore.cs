using System.Reflection;
using ChainMatch.Storage;

namespace ChainMatch.Api.Tests;

/// <summary>A store that counts the questions it is asked.</summary>
public class CountingStore : DispatchProxy
{
    private IGraphStore _store = null!;

    internal List<string> Questions { get; } = [];

    internal static IGraphStore Over(IGraphStore store, out CountingStore counting)
    {
        var proxy = Create<IGraphStore, CountingStore>();
        counting = (CountingStore)(object)proxy;
        counting._store = store;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        lock (Questions)
        {
            Questions.Add(targetMethod!.Name);
        }

        return targetMethod.Invoke(_store, args);
    }
}
