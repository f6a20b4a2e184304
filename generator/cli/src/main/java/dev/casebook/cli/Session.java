package dev.casebook.cli;

import dev.casebook.Casebook;
import dev.casebook.Progress;
import dev.casebook.StageTiming;
import org.jspecify.annotations.Nullable;

/** One build on behalf of a command, with its progress on the terminal. */
final class Session implements AutoCloseable {

  private static final int COLUMNS = 80;

  private final Terminal terminal;
  private final SharedOptions options;
  private final Casebook casebook;
  private final @Nullable ProgressBar bar;

  private Session(
      Terminal terminal, SharedOptions options, Casebook casebook, @Nullable ProgressBar bar) {
    this.terminal = terminal;
    this.options = options;
    this.casebook = casebook;
    this.bar = bar;
  }

  static Session open(Terminal terminal, SharedOptions options, BuildOptions build) {
    Logging.configure(options.debug);
    boolean visible = terminal.canRedraw() && !options.quiet;
    ProgressBar bar = visible ? new ProgressBar(terminal.err(), columns(terminal)) : null;
    try {
      Progress progress = bar == null ? Progress.NONE : bar;
      Casebook casebook = Casebook.open(options.request(terminal, build), progress);
      return new Session(terminal, options, casebook, bar);
    } catch (RuntimeException e) {
      clear(bar);
      throw e;
    }
  }

  Casebook casebook() {
    return casebook;
  }

  /** Takes the progress away, so that text can be printed. */
  void done() {
    clear(bar);
  }

  @Override
  public void close() {
    clear(bar);
    if (options.verbose) {
      for (StageTiming timing : casebook.timings()) {
        terminal.note(
            "%s: %s in %s ms"
                .formatted(timing.stage().label(), timing.count(), timing.duration().toMillis()));
      }
    }
    casebook.close();
  }

  private static void clear(@Nullable ProgressBar bar) {
    if (bar != null) {
      bar.close();
    }
  }

  private static int columns(Terminal terminal) {
    try {
      return Math.max(20, Integer.parseInt(terminal.environment().getOrDefault("COLUMNS", "80")));
    } catch (NumberFormatException e) {
      return COLUMNS;
    }
  }
}
