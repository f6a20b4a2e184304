package dev.casebook.cli;

import dev.casebook.diagnostic.Palette;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The entry point: arguments and streams in, an exit code out. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    // raw descriptors: System.out would swallow the difference between a closed pipe and a full
    // disk
    int code =
        run(
            args,
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            System.getenv());
    System.exit(code);
  }

  /**
   * Runs a command.
   *
   * @param in read only to ask a person at a terminal; content never comes from there
   * @param env of the variables, {@code NO_COLOR}, {@code TERM}, {@code SOURCE_DATE_EPOCH} and what
   *     the launcher sets are looked at
   * @return the exit code
   */
  public static int run(
      String[] args, InputStream in, OutputStream out, OutputStream err, Map<String, String> env) {
    Terminal terminal = new Terminal(in, out, err, env);
    int code = execute(args, terminal);
    IOException failure = terminal.flush();
    if (failure != null && code < ExitCode.USAGE) {
      terminal.note("casebook: cannot write to the output: " + failure.getMessage());
      return ExitCode.IO;
    }
    return code;
  }

  private static int execute(String[] args, Terminal terminal) {
    try {
      return commandLine(terminal).execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return new Failures(terminal).report(e, List.of(args).contains("--debug"));
    }
  }

  private static CommandLine commandLine(Terminal terminal) {
    CommandLine commandLine = new CommandLine(new CasebookCommand(), new Commands(terminal));
    Failures failures = new Failures(terminal);
    return commandLine
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi(terminal)))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAbbreviatedOptionsAllowed(false)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static Ansi ansi(Terminal terminal) {
    return terminal.outPalette() == Palette.ANSI ? Ansi.ON : Ansi.OFF;
  }
}
