using ChainMatch.Evidence;
using ChainMatch.Model;
using ChainMatch.Storage;

namespace ChainMatch.Candidates;

/// <summary>What was known of an enterprise on a day: its facts, less those that were not known yet (METHODS 3.3 (0)).</summary>
internal sealed class Dossier
{
    private readonly EnterpriseFacts _facts;
    private readonly IReadOnlyDictionary<string, Source> _sources;
    private readonly AsOfView _view;
    private readonly HashSet<string> _later = new(StringComparer.Ordinal);

    /// <summary>Keeps what counts on a day.</summary>
    internal Dossier(EnterpriseFacts facts, IReadOnlyDictionary<string, Source> sources, AsOfView view)
    {
        (_facts, _sources, _view) = (facts, sources, view);
        Enterprise = Known([facts.Enterprise], _ => null).SingleOrDefault();
        Identifiers = Known(facts.Identifiers, _ => null);
        Tags = Known(facts.Tags, tag => tag.Year);
        Capabilities = Known(facts.Capabilities, _ => null);
        Ties = Known(facts.Ties, _ => null);
        TiesToIt = Known(facts.TiesToIt, _ => null);
        Projects = [.. Known(facts.Projects, project => project.Date?.Year).Where(IsPlacement)];
        var sites = Known(facts.Sites, _ => null).ToDictionary(site => site.Row.Id, site => site.Row, StringComparer.Ordinal);
        Works =
        [
            .. Known(facts.Operations, operation => operation.Year)
                .Where(operation => sites.ContainsKey(operation.Row.Site))
                .Select(operation => new Work(operation, sites[operation.Row.Site])),
        ];
        Sites = [.. sites.Values];
    }

    /// <summary>The enterprise's id.</summary>
    internal string Id => _facts.Enterprise.Id;

    /// <summary>All that is known of it, whenever.</summary>
    internal EnterpriseFacts Facts => _facts;

    /// <summary>The id of its own row.</summary>
    internal string FactId => _facts.Keys.IdOf(_facts.Enterprise);

    /// <summary>Its own row; null when that was not known yet.</summary>
    internal Dated<Enterprise>? Enterprise { get; }

    /// <summary>Its identifiers.</summary>
    internal IReadOnlyList<Dated<Identifier>> Identifiers { get; }

    /// <summary>The lists it stands on.</summary>
    internal IReadOnlyList<Dated<Tag>> Tags { get; }

    /// <summary>What it could bring.</summary>
    internal IReadOnlyList<Dated<Capability>> Capabilities { get; }

    /// <summary>Ties that it has.</summary>
    internal IReadOnlyList<Dated<Tie>> Ties { get; }

    /// <summary>Ties that others have to it.</summary>
    internal IReadOnlyList<Dated<Tie>> TiesToIt { get; }

    /// <summary>Its sites.</summary>
    internal IReadOnlyList<Site> Sites { get; }

    /// <summary>What its sites do.</summary>
    internal IReadOnlyList<Work> Works { get; }

    /// <summary>Single projects that it invests in and that have not ended; published totals and supply contracts are none.</summary>
    internal IReadOnlyList<Dated<Project>> Projects { get; }

    /// <summary>How sure its best capability of a segment is; LOW without one.</summary>
    internal Confidence ConfidenceIn(string segment) => Capabilities
        .Where(row => row.Row.Segment == segment)
        .Select(row => row.Confidence)
        .DefaultIfEmpty(Confidence.Low)
        .Min();

    /// <summary>The ids of its parents and of the groups it belongs to.</summary>
    internal IEnumerable<string> Parents =>
    [
        .. TiesToIt.Where(tie => tie.Row.Kind is TieKind.ParentOfLocal).Select(tie => tie.Row.Enterprise),
        .. Ties.Where(tie => tie.Row.Kind is TieKind.Group).Select(tie => tie.Row.Target),
    ];

    /// <summary>Whether a fact of it became known only later.</summary>
    internal bool IsLater(string factId) => _later.Contains(factId);

    private static bool IsPlacement(Dated<Project> project) =>
        project.Row is { RecordType: ProjectRecord.Single, Stage: not (ProjectStage.Lost or ProjectStage.Withdrawn) };

    private List<Dated<T>> Known<T>(IReadOnlyList<T> rows, Func<T, int?> yearOf)
        where T : Fact
    {
        List<Dated<T>> known = new(rows.Count);
        foreach (var row in rows)
        {
            var date = RowDate.OfEarliest(row, yearOf(row), _sources);
            var id = _facts.Keys.IdOf(row);
            if (_view.Counts(date) && !IsYetToCome(row))
            {
                known.Add(new Dated<T>(row, id, date, FactConfidence.Of(row, _sources)));
            }
            else
            {
                _later.Add(id);
            }
        }

        return known;
    }

    private bool IsYetToCome(Fact row) => row is Project { Date: { } date } && date.LastDay > _view.AsOf;
}
