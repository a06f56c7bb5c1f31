using GraphQL;
using GraphQL.Execution;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;

namespace ChainMatch.Api.Transport;

/// <summary>
/// Executes what strangers send: measured before it is validated, priced before it is run, stopped when late.
/// </summary>
internal sealed class GuardedExecution(IDocumentExecuter<ISchema> executer, TransportLimits limits)
{
    private readonly DocumentParser _parser = new(limits);
    private readonly IValidationRule[] _rules =
    [
        .. DocumentValidator.CoreRules.Where(rule => rule is not OverlappingFieldsCanBeMerged),
        MergeableFieldsRule.Instance,
        CostRule.Of(limits),
    ];

    /// <summary>Executes a request; every fault is an error of the result.</summary>
    internal async Task<ExecutionResult> ExecuteAsync(
        GraphQLRequest request, IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = new ExecutionOptions
        {
            Query = request.Query,
            Document = _parser.Parse(request.Query!),
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            ValidationRules = _rules,
            RequestServices = services,
            Timeout = limits.Time,
            TimeoutAction = TimeoutAction.ReturnTimeoutError,
            CancellationToken = cancellationToken,
        };
        var result = await executer.ExecuteAsync(options);
        if (options.UserContext.TryGetValue(CostRule.Key, out var cost) && result.Executed)
        {
            result.Extensions = new Dictionary<string, object?>(result.Extensions ?? []) { [CostRule.Key] = cost };
        }

        return result;
    }
}
