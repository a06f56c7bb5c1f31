using System.Text;
using ChainMatch.Cli;

var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
await using var data = new StreamWriter(Console.OpenStandardOutput(), encoding, bufferSize: 32 * 1024);
await using var words = new StreamWriter(Console.OpenStandardError(), encoding) { AutoFlush = true };
return (int)await ChainMatchCommand.RunAsync(
    args, TextWriter.Synchronized(data), TextWriter.Synchronized(words));
