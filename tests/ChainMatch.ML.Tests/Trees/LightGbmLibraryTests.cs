using ChainMatch.Storage;

namespace ChainMatch.ML.Trees;

public sealed class LightGbmLibraryTests
{
    [Fact]
    public void A_machine_without_OpenMP_is_told_what_to_install()
    {
        var loader = new DllNotFoundException(
            "Unable to load shared library 'lib_lightgbm' or one of its dependencies. "
            + "libgomp.so.1: cannot open shared object file: No such file or directory");

        var error = LightGbmLibrary.ErrorOf(new TypeInitializationException("WrappedLightGbmInterface", loader));

        Assert.Equal(ErrorCode.LibraryMissing, error?.Code);
        Assert.Contains("apt-get install libgomp1", error?.Message, StringComparison.Ordinal);
        Assert.Contains("scores and explanations by trained models do not", error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_that_LightGBM_is_not_built_for_is_told_so()
    {
        var error = LightGbmLibrary.ErrorOf(new DllNotFoundException("no lib_lightgbm"));

        Assert.Equal(ErrorCode.LibraryMissing, error?.Code);
        Assert.Contains("x64 Linux (glibc), macOS and Windows", error?.Message, StringComparison.Ordinal);
        Assert.Contains("no lib_lightgbm", error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_failure_stays_what_it_is() =>
        Assert.Null(LightGbmLibrary.ErrorOf(new InvalidOperationException("else")));
}
