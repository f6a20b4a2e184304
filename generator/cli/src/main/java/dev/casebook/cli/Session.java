package dev.casebook.cli;

import dev.casebook.Casebook;
import dev.casebook.CasebookRequest;
import dev.casebook.KnownDocuments;
import dev.casebook.Progress;
import dev.casebook.StageTiming;
import org.jspecify.annotations.Nullable;

/** One build on behalf of a command, with its progress on the terminal. */
final class Session implements AutoCloseable {

  private static final int COLUMNS = 80;

  private final Terminal terminal;
  private final SharedOptions options;
  private final Casebook casebook;
  private final KnownDocuments known;
  private final @Nullable ProgressBar bar;

  private Session(
      Terminal terminal,
      SharedOptions options,
      Casebook casebook,
      KnownDocuments known,
      @Nullable ProgressBar bar) {
    this.terminal = terminal;
    this.options = options;
    this.casebook = casebook;
    this.known = known;
    this.bar = bar;
  }

  static Session open(Terminal terminal, SharedOptions options, BuildOptions build) {
    Logging.configure(options.debug);
    boolean visible = terminal.canRedraw() && !options.quiet;
    ProgressBar bar = visible ? new ProgressBar(terminal.err(), columns(terminal)) : null;
    try {
      Progress progress = bar == null ? Progress.NONE : bar;
      CasebookRequest request = options.request(terminal, build);
      Casebook casebook = Casebook.open(request, progress);
      return new Session(terminal, options, casebook, request.known(), bar);
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
    known.save();
    if (options.verbose) {
      known.problem().ifPresent(terminal::note);
    }
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
