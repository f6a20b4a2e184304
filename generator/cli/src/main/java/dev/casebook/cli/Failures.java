package dev.casebook.cli;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.TerminalText;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, in the user's words, and with which code to leave. */
final class Failures
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    complain(String.valueOf(e.getMessage()));
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      terminal.note("  did you mean '" + unmatched.getSuggestions().get(0) + "'?");
    }
    terminal.note("  see '" + command.getCommandSpec().qualifiedName() + " --help'");
    trace(e, List.of(args).contains("--debug"));
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    return report(e, parsed.originalArgs().contains("--debug"));
  }

  /** Reports anything that was thrown; the exit code for it. */
  int report(Throwable thrown, boolean debug) {
    int code;
    if (thrown instanceof CasebookException known) {
      complain(String.valueOf(known.getMessage()));
      code = ExitCode.of(known.reason());
    } else if (thrown instanceof OutOfMemoryError) {
      complain("out of memory; give Java more, for example JAVA_OPTS=-Xmx2g");
      code = ExitCode.INTERNAL;
    } else {
      complain("internal error: " + thrown);
      terminal.note("  this is a bug of Casebook; '--debug' shows where it happened");
      code = ExitCode.INTERNAL;
    }
    trace(thrown, debug);
    return code;
  }

  private void complain(String message) {
    String label = Level.ERROR.label().toLowerCase(Locale.ROOT);
    terminal
        .err()
        .print(
            terminal.errPalette().level(Level.ERROR, label)
                + ": "
                + TerminalText.escape(message)
                + "\n");
  }

  private void trace(Throwable thrown, boolean debug) {
    if (debug) {
      thrown.printStackTrace(terminal.err());
    }
    terminal.err().flush();
  }
}
