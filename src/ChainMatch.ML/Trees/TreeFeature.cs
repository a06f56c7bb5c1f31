namespace ChainMatch.ML.Trees;

/// <summary>A figure that trees may split on.</summary>
/// <param name="Name">Its name, unique among the features of a model.</param>
/// <param name="MayBeUnknown">
/// Whether a row may lack it. Such a feature takes two columns: the value, 0 where it is unknown, and a mark, 1 known
/// and 0 unknown. One that is never unknown takes one.
/// </param>
public sealed record TreeFeature(string Name, bool MayBeUnknown);
