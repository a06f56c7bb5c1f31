namespace ChainMatch.Seeds;

/// <summary>
/// All rules of a data set with their codes. 001–019 folder and JSON files, 020–029 tables, 030–039 cells, 040–049
/// every fact, 050–059 manifest and rule files, 060–089 facts of one kind, 090–099 remarks that do not refuse a data
/// set.
/// </summary>
public static class SeedRules
{
    private const int CodeLetters = 4;

    /// <summary>The folder exists.</summary>
    public static readonly SeedRule Folder = new("SEED001", "The folder of the data set exists.");

    /// <summary>There is a manifest.</summary>
    public static readonly SeedRule ManifestThere = new("SEED002", "The folder holds manifest.json.");

    /// <summary>Named files exist.</summary>
    public static readonly SeedRule FileThere = new("SEED003", "Every file that the manifest names exists.");

    /// <summary>Existing files are named.</summary>
    public static readonly SeedRule FileNamed = new(
        "SEED004", "The manifest names every CSV and JSON file of the folder.");

    /// <summary>Files lie in the folder.</summary>
    public static readonly SeedRule PathInside = new("SEED005", "A file is named by its path within the folder.");

    /// <summary>Files are named once.</summary>
    public static readonly SeedRule FileOnce = new("SEED006", "The manifest names a file once.");

    /// <summary>Files have names that mean something.</summary>
    public static readonly SeedRule FileKind = new(
        "SEED007", "A CSV file is named after a kind of fact, a rule file after its rules.");

    /// <summary>Files are UTF-8 or GB18030.</summary>
    public static readonly SeedRule FileEncoding = new(
        "SEED008", "A file is UTF-8, with or without BOM, or GB18030 throughout.");

    /// <summary>Files have a size that can be read.</summary>
    public static readonly SeedRule FileSize = new("SEED009", "A file is no larger than the limit.");

    /// <summary>Files can be opened.</summary>
    public static readonly SeedRule FileReadable = new("SEED010", "A file can be opened and read.");

    /// <summary>JSON files are JSON.</summary>
    public static readonly SeedRule Json = new(
        "SEED011", "A .json file is well-formed JSON and no member occurs twice.");

    /// <summary>JSON objects have known members.</summary>
    public static readonly SeedRule JsonMember = new("SEED012", "A JSON object has only the members that are defined.");

    /// <summary>JSON objects are complete.</summary>
    public static readonly SeedRule JsonMissing = new("SEED013", "A JSON object has all members that are required.");

    /// <summary>JSON members have usable values.</summary>
    public static readonly SeedRule JsonValue = new("SEED014", "A JSON member has a value of its type.");

    /// <summary>Entries of closed lists are unique.</summary>
    public static readonly SeedRule JsonEntryOnce = new("SEED015", "A closed list has an entry once.");

    /// <summary>Tables have a header.</summary>
    public static readonly SeedRule Header = new("SEED020", "A CSV file begins with a header row.");

    /// <summary>Tables have all their columns.</summary>
    public static readonly SeedRule ColumnThere = new("SEED021", "A CSV file has all columns of its kind.");

    /// <summary>Tables have only their columns.</summary>
    public static readonly SeedRule ColumnKnown = new("SEED022", "A CSV file has only columns of its kind.");

    /// <summary>Columns occur once.</summary>
    public static readonly SeedRule ColumnOnce = new("SEED023", "A column occurs once.");

    /// <summary>Rows have a cell for each column.</summary>
    public static readonly SeedRule CellCount = new("SEED024", "A row has as many cells as the header.");

    /// <summary>Quotes are in pairs.</summary>
    public static readonly SeedRule Quotes = new("SEED025", "A quoted cell is closed, and a quote in it is doubled.");

    /// <summary>Cells have a size that can be read.</summary>
    public static readonly SeedRule CellSize = new("SEED026", "A cell is no longer than the limit.");

    /// <summary>Required cells are filled.</summary>
    public static readonly SeedRule CellFilled = new("SEED030", "A required cell is not empty.");

    /// <summary>Dates are dates.</summary>
    public static readonly SeedRule Date = new("SEED031", "A date is YYYY, YYYY-MM or YYYY-MM-DD.");

    /// <summary>Numbers stand alone.</summary>
    public static readonly SeedRule BareNumber = new("SEED032", "A number stands without its unit or other words.");

    /// <summary>Numbers are numbers.</summary>
    public static readonly SeedRule Number = new(
        "SEED033", "A number is written with digits and one decimal point at most.");

    /// <summary>Whole numbers are whole.</summary>
    public static readonly SeedRule WholeNumber = new(
        "SEED034", "A whole number has no fraction and is within ±2,147,483,647.");

    /// <summary>Names of an enum are known.</summary>
    public static readonly SeedRule EnumValue = new("SEED035", "A cell of fixed choice holds one of its names.");

    /// <summary>Yes and no are written so.</summary>
    public static readonly SeedRule YesNo = new("SEED036", "A yes/no cell holds yes or no.");

    /// <summary>Lists have no empty items.</summary>
    public static readonly SeedRule ListItem = new("SEED037", "A list is separated by ; and has no empty item.");

    /// <summary>Lists have no repeated items.</summary>
    public static readonly SeedRule ListOnce = new("SEED038", "A list has an item once.");

    /// <summary>Texts are undamaged.</summary>
    public static readonly SeedRule Text = new(
        "SEED039", "A text has no control character and no lost character (U+FFFD).");

    /// <summary>References lead somewhere.</summary>
    public static readonly SeedRule Reference = new("SEED040", "A reference names a row that exists.");

    /// <summary>Words are of the vocabulary.</summary>
    public static readonly SeedRule Word = new("SEED041", "A word is in its list of the vocabulary.");

    /// <summary>Units are of the closed list.</summary>
    public static readonly SeedRule Unit = new("SEED042", "A unit is in the closed list of units.");

    /// <summary>Facts have a source.</summary>
    public static readonly SeedRule Sourced = new("SEED043", "A fact has at least one source.");

    /// <summary>Keys are unique.</summary>
    public static readonly SeedRule KeyOnce = new("SEED044", "An id, a code or a link occurs once.");

    /// <summary>Rows are unique.</summary>
    public static readonly SeedRule RowOnce = new("SEED045", "A row occurs once.");

    /// <summary>Ids have the form of ids.</summary>
    public static readonly SeedRule IdForm = new(
        "SEED046",
        "An id or code has 1 to 64 ASCII letters, digits, '.', '_', '-', a letter or digit first; no key has a '|'.");

    /// <summary>Years are plausible.</summary>
    public static readonly SeedRule Year = new(
        "SEED047", "A year is from 1900 to ten years after the data set's as-of, a date to thirty years after it.");

    /// <summary>Quantities are not negative.</summary>
    public static readonly SeedRule NotNegative = new("SEED048", "A quantity is not negative.");

    /// <summary>Shares are between 0 and 1.</summary>
    public static readonly SeedRule Share = new("SEED049", "A share is from 0 to 1.");

    /// <summary>The home region exists.</summary>
    public static readonly SeedRule HomeRegion = new("SEED050", "The home region is a region of kind CITY.");

    /// <summary>The comparison set exists.</summary>
    public static readonly SeedRule ComparisonSet = new("SEED051", "The comparison set names regions that exist.");

    /// <summary>The weights are those of the ranking.</summary>
    public static readonly SeedRule Weights = new(
        "SEED052", "The weights name the features of the ranking, are not negative and are together 100.");

    /// <summary>Nearness is between 0 and 1.</summary>
    public static readonly SeedRule HomeNearness = new(
        "SEED053", "The nearness of a province is from 0 to 1, by province code.");

    /// <summary>Place codes fit their kind.</summary>
    public static readonly SeedRule PlaceCode = new(
        "SEED060", "A province is xx0000, a city xxxx00, a county xxxxxx (GB/T 2260), a park {region code}-P01.");

    /// <summary>Places lie in places that can hold them.</summary>
    public static readonly SeedRule PlaceParent = new(
        "SEED061", "A city lies in a province, a county in a city or province, a park in a county or city.");

    /// <summary>The tree of places is a tree.</summary>
    public static readonly SeedRule PlaceCycle = new(
        "SEED062", "No place is part of itself, directly or through others.");

    /// <summary>Parks are places.</summary>
    public static readonly SeedRule ParkRegion = new("SEED063", "A park describes a region of kind PARK.");

    /// <summary>Segments carry their chain.</summary>
    public static readonly SeedRule SegmentCode = new("SEED064", "A segment's code begins with its chain's code.");

    /// <summary>Links join two segments.</summary>
    public static readonly SeedRule SelfLink = new("SEED065", "A supply link joins two different segments.");

    /// <summary>Credit codes are right.</summary>
    public static readonly SeedRule CreditCode = new(
        "SEED066", "A credit code has 18 characters and the check character of GB 32100-2015.");

    /// <summary>Listing codes are right.</summary>
    public static readonly SeedRule ListingCode = new(
        "SEED067", "A listing code is six digits and .SH, .SZ or .BJ, or four or five digits and .HK.");

    /// <summary>Addresses are web addresses.</summary>
    public static readonly SeedRule Url = new("SEED068", "An address is an absolute http or https URL.");

    /// <summary>Figures and units go together.</summary>
    public static readonly SeedRule FigureUnit = new("SEED069", "A figure has a unit, and a unit has a figure.");

    /// <summary>Figures say what they measure.</summary>
    public static readonly SeedRule Metric = new(
        "SEED070", "An activity's figure has a metric: NEED for status NEED, CAPACITY or OUTPUT for OPERATING.");

    /// <summary>References of indicators are whole.</summary>
    public static readonly SeedRule IndicatorReference = new(
        "SEED071", "An indicator's reference has a value and a kind, or neither.");

    /// <summary>Statements have one subject.</summary>
    public static readonly SeedRule StatementSubject = new(
        "SEED072", "A statement is of a segment, of a stage of a chain, of a chain, or of a place as a whole.");

    /// <summary>Scopes lead somewhere.</summary>
    public static readonly SeedRule Scope = new(
        "SEED073", "A completeness scope is a chain, a group {chain}/{group_en} or a segment, as scope_kind says.");

    /// <summary>Ties lead somewhere.</summary>
    public static readonly SeedRule TieTarget = new(
        "SEED074", "A tie leads to an enterprise, a segment or a region that its kind allows, and not to itself.");

    /// <summary>Periods run forward.</summary>
    public static readonly SeedRule Period = new("SEED075", "A rule of support does not end before it begins.");

    /// <summary>Ranks count from one.</summary>
    public static readonly SeedRule FromOne = new("SEED076", "A rank or an order counts from 1.");

    /// <summary>Segments and chains agree.</summary>
    public static readonly SeedRule SegmentChain = new(
        "SEED077", "A row that names a segment and a chain names the segment's own chain.");

    /// <summary>Dated figures of a firm.</summary>
    public static readonly SeedRule UndatedFigure = new(
        "SEED090", "A number of employees has its year, a revenue its period.");

    /// <summary>Dated lists.</summary>
    public static readonly SeedRule UndatedTag = new(
        "SEED091", "A tag has the year of its list; without one it counts for nothing.");

    /// <summary>All rules, by code.</summary>
    public static IReadOnlyList<SeedRule> All { get; } =
    [
        .. typeof(SeedRules).GetFields().Select(field => field.GetValue(null)).OfType<SeedRule>()
            .OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>Whether a code stands for a remark, which does not refuse a data set.</summary>
    public static bool IsRemark(string code) => string.CompareOrdinal(code, CodeLetters, "090", 0, 3) >= 0;
}
