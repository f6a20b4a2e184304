package dev.casebook.cli;

import dev.casebook.Progress;
import dev.casebook.Stage;
import java.io.PrintStream;
import java.util.Locale;

/**
 * One line on the error stream that is redrawn while a build runs, and gone when it is over. Never
 * wider than twenty columns where the terminal is narrow.
 */
final class ProgressBar implements Progress, AutoCloseable {

  private static final long REDRAW_NANOS = 80_000_000;
  private static final int BAR = 24;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintStream err;
  private final int columns;
  private Stage stage = Stage.SOURCE;
  private int total;
  private int done;
  private long drawnAt;
  private boolean drawn;

  ProgressBar(PrintStream err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  @Override
  public synchronized void begin(Stage next, int steps) {
    stage = next;
    total = steps;
    done = 0;
    draw();
  }

  @Override
  public synchronized void advance() {
    done++;
    if (System.nanoTime() - drawnAt > REDRAW_NANOS) {
      draw();
    }
  }

  @Override
  public synchronized void close() {
    if (drawn) {
      err.print(CLEAR);
      err.flush();
    }
  }

  private void draw() {
    drawnAt = System.nanoTime();
    drawn = true;
    err.print(CLEAR + line());
    err.flush();
  }

  private String line() {
    String name = String.format(Locale.ROOT, "%-9s", stage.label());
    if (total <= 0) {
      return cut(name + (done == 0 ? " …" : " " + done));
    }
    int filled = (int) ((long) BAR * Math.min(done, total) / total);
    String numbers = String.format(Locale.ROOT, " %d/%d", Math.min(done, total), total);
    String bar = " [" + "=".repeat(filled) + " ".repeat(BAR - filled) + "]";
    boolean wide = name.length() + bar.length() + numbers.length() < columns;
    return cut(wide ? name + bar + numbers : name + numbers);
  }

  private String cut(String line) {
    return line.length() < columns ? line : line.substring(0, Math.max(0, columns - 1));
  }
}
