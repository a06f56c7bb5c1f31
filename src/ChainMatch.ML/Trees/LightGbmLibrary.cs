using System.Runtime.InteropServices;
using ChainMatch.Storage;

namespace ChainMatch.ML.Trees;

/// <summary>Says what is missing where LightGBM's native library cannot be loaded.</summary>
internal static class LightGbmLibrary
{
    private const string ScoringGoesOn = "Only training needs it: scores and explanations by trained models do not.";

    /// <summary>The error in our words; null when a failure has another cause.</summary>
    internal static ChainMatchException? ErrorOf(Exception failure)
    {
        for (var error = failure; error is not null; error = error.InnerException)
        {
            if (error is DllNotFoundException or BadImageFormatException)
            {
                return new ChainMatchException(ErrorCode.LibraryMissing, Words(error.Message), inner: failure);
            }
        }

        return null;
    }

    private static string Words(string loader) => loader.Contains("libgomp", StringComparison.Ordinal)
        ? "Training needs the OpenMP library libgomp.so.1, which this machine lacks. Install it, on Debian and Ubuntu "
            + $"with: apt-get install libgomp1. {ScoringGoesOn}"
        : "LightGBM's native library cannot be loaded. It is there for x64 Linux (glibc), macOS and Windows; this is "
            + $"{RuntimeInformation.RuntimeIdentifier}. The loader says: {loader} {ScoringGoesOn}";
}
