using System.CommandLine;
using ChainMatch.Api;
using ChainMatch.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch serve</c>: the GraphQL interface over HTTP, until Ctrl-C.</summary>
internal static class ServeCommand
{
    private static readonly Option<string[]> Urls = new("--urls")
    {
        Description = "Where to listen; without accounts only this machine is served",
        HelpName = "URL",
        DefaultValueFactory = _ => ["http://127.0.0.1:5080"],
    };

    internal static Command Create()
    {
        var command = new ExampleCommand(
            "serve",
            "Serve the store over GraphQL at /graphql, until Ctrl-C.",
            new Example("serve", "at http://127.0.0.1:5080/graphql"),
            new Example("serve --urls http://127.0.0.1:8080", "at another port"))
        {
            Urls,
        };
        command.SetWork(RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(
        Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var urls = parsed.GetValue(Urls) ?? [];
        var info = await session.Store.GetInfoAsync(cancellationToken);
        await using var app = Build(session, urls);
        await app.StartAsync(cancellationToken);
        foreach (var url in app.Urls)
        {
            session.Screen.Note($"GraphQL: {url}{ChainMatchApi.GraphQLPath}");
        }

        if (info.DataSet is null)
        {
            session.Screen.Note(
                $"库是空的。另开终端导入: chainmatch seed import 文件夹 --store {session.Address}",
                $"The store is empty. Fill it meanwhile: chainmatch seed import DIR --store {session.Address}");
        }

        session.Screen.Note("Ctrl-C 结束。", "Ctrl-C stops it.");
        await WaitAsync(cancellationToken);
        await app.StopAsync(CancellationToken.None);
        return ExitCode.Success;
    }

    private static WebApplication Build(Session session, string[] urls)
    {
        var builder = WebApplication.CreateSlimBuilder();

        // Environment and appsettings could name further addresses to listen to, past the check.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.WebHost.UseUrls(urls);
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddChainMatch(session.Options).AddChainMatchApi();
        return builder.Build().MapChainMatchApi();
    }

    private static async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C is how a server ends.
        }
    }
}
