namespace ChainMatch.Acceptance.Tests;

/// <summary>The fenced blocks of the readme.</summary>
internal static class ReadmeBlocks
{
    /// <summary>The blocks whose fence says exactly this, such as <c>sh</c>; one with a reason not to run says more.</summary>
    internal static async Task<List<string>> OfAsync(string fence) => Of(fence, await File.ReadAllLinesAsync(
        Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken));

    internal static List<string> Of(string fence, IEnumerable<string> lines)
    {
        var (blocks, block, isWanted) = (new List<string>(), (List<string>?)null, false);
        foreach (var line in lines)
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                block?.Add(line);
            }
            else if (block is null)
            {
                block = [];
                isWanted = line[3..] == fence;
            }
            else
            {
                if (isWanted)
                {
                    blocks.Add(string.Join('\n', block));
                }

                block = null;
            }
        }

        return blocks;
    }
}
