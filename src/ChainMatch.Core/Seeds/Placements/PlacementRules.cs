namespace ChainMatch.Seeds.Placements;

/// <summary>
/// The rules of matching data sets that <see cref="SeedRules"/> does not have. 001–019 files and cells, 020–029 cuts,
/// 030–039 scores of another ranker, 090–099 remarks that do not refuse a data set.
/// </summary>
public static class PlacementRules
{
    /// <summary>The folder holds what every matching data set has.</summary>
    public static readonly SeedRule FileThere = new(
        "PLAC001", "The folder holds regions.csv, segments.csv and placements.csv.");

    /// <summary>Placements have their day.</summary>
    public static readonly SeedRule Day = new("PLAC002", "A placement has the day of its date, YYYY-MM-DD.");

    /// <summary>Grades are grades.</summary>
    public static readonly SeedRule Grade = new("PLAC003", "A grade is 1, 2, 3 or 4.");

    /// <summary>Trees are trees.</summary>
    public static readonly SeedRule Cycle = new("PLAC004", "No code is part of itself, directly or through others.");

    /// <summary>There is something before the cut.</summary>
    public static readonly SeedRule TrainingThere = new("PLAC020", "At least one placement is before the cut.");

    /// <summary>There is something from the cut on.</summary>
    public static readonly SeedRule TestThere = new("PLAC021", "At least one placement is on or after the cut.");

    /// <summary>There is something to rank.</summary>
    public static readonly SeedRule SeveralCandidates = new(
        "PLAC022", "At least two enterprises have a placement before the cut.");

    /// <summary>There is something to find.</summary>
    public static readonly SeedRule SomethingToFind = new(
        "PLAC023", "At least one enterprise has placements before and after the cut.");

    /// <summary>Scores are of queries.</summary>
    public static readonly SeedRule QueryKnown = new(
        "PLAC030", "A score is of a region, a segment and a year that have a placement on or after the cut.");

    /// <summary>Scores are of candidates.</summary>
    public static readonly SeedRule CandidateKnown = new(
        "PLAC031", "A score is of an enterprise that has a placement before the cut.");

    /// <summary>Scores are given once.</summary>
    public static readonly SeedRule ScoreOnce = new("PLAC032", "A query and an enterprise have one score.");

    /// <summary>Scores are whole lists.</summary>
    public static readonly SeedRule ScoreThere = new(
        "PLAC033", "Every candidate has a score in every query that is judged.");

    /// <summary>Probabilities are probabilities.</summary>
    public static readonly SeedRule Probability = new("PLAC034", "A probability is from 0 to 1.");

    /// <summary>Years are years.</summary>
    public static readonly SeedRule Year = new("PLAC035", "A year has four digits.");

    /// <summary>Rows that are there twice.</summary>
    public static readonly SeedRule Repeated = new(
        "PLAC090", "A placement stands once; equal rows count as several placements.");

    /// <summary>Enterprises without a row.</summary>
    public static readonly SeedRule FirmThere = new(
        "PLAC091", "An enterprise with a placement has a row in enterprises.csv, where there is one.");

    /// <summary>Homes elsewhere.</summary>
    public static readonly SeedRule HomeKnown = new("PLAC092", "The home region of an enterprise is in regions.csv.");

    /// <summary>Files of another kind.</summary>
    public static readonly SeedRule FileKind = new(
        "PLAC093", "A CSV file is one of those of a matching data set; others are not read.");
}
