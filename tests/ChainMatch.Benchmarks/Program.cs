using BenchmarkDotNet.Running;
using ChainMatch.Benchmarks.Scale;

if (args is ["import", var store])
{
    await new ImportTable().WriteAsync(store);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    await ScaleStores.CloseAsync();
}
