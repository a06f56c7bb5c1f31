using System.CommandLine;
using ChainMatch.Cli.Output;
using ChainMatch.Storage;

namespace ChainMatch.Cli.Commands;

/// <summary><c>chainmatch enterprise</c>: one enterprise in full, or those whose name has a text in it.</summary>
internal static class EnterpriseCommand
{
    private static readonly Argument<string> Who = new("ID|TEXT")
    {
        Description = "The id, or a part of a name, short name or identifier",
    };

    private static readonly Option<int> Top = CommandOptions.Count("--top", "How many at most", 50);

    internal static Command Create()
    {
        var command = new ExampleCommand(
            "enterprise",
            "Show all that is known of an enterprise (企业), or find enterprises by name.",
            new Example("enterprise 600887.SH", "one enterprise by its id"),
            new Example("enterprise 牧业", "all whose name has these characters"))
        {
            Who,
            Top,
        };
        command.SetWork(RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(
        Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var who = parsed.GetRequiredValue(Who);
        var filter = new EnterpriseFilter { Text = who, Limit = parsed.GetValue(Top) };
        var exact = await session.Store.GetEnterprisesAsync([who], cancellationToken);
        var page = exact is []
            ? await session.Store.FindEnterprisesAsync(filter, cancellationToken)
            : new EnterprisePage(exact, exact.Count, HasMore: false);
        if (page.Enterprises is [])
        {
            throw new ChainMatchException(
                ErrorCode.NotFound, $"No enterprise has the id '{who}' or that text in its name or identifiers.");
        }

        if (session.Format is OutputFormat.Json)
        {
            var info = await session.Store.GetInfoAsync(cancellationToken);
            var variables = new Dictionary<string, object?> { ["id"] = who, ["text"] = who };
            return await session.PrintAsync(
                new Question(exact is [] ? "enterprises" : "enterprise", Scope.None(info))
                {
                    Variables = variables,
                    Most = filter.Limit,
                },
                cancellationToken);
        }

        await WriteAsync(session, page, cancellationToken);
        return ExitCode.Success;
    }

    private static async Task WriteAsync(Session session, EnterprisePage page, CancellationToken cancellationToken)
    {
        var names = await session.NamesAsync(cancellationToken);
        if (page.Enterprises is [var only] && !page.HasMore)
        {
            var tiers = await session.TiersAsync(EnterpriseSheet.SourcesOf(only), cancellationToken);
            new EnterpriseSheet(session.Screen, names, tiers).Write(only);
            return;
        }

        EnterpriseTable.Write(session.Screen, page.Enterprises, names);
        session.Screen.Note(
            $"共 {page.TotalCount} 家，列出 {page.Enterprises.Count} 家。",
            $"{page.Enterprises.Count} of {page.TotalCount} enterprises.");
    }
}
