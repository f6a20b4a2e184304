package dev.casebook.markdown;

import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.store.Input;
import dev.casebook.store.Output;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the characters of a plain text stand in its file: runs of characters that follow each other
 * in both.
 */
public final class Places {

  /** The places of a text that stands nowhere. */
  static final Places NONE = new Places(null, new int[0]);

  /** Per run: its index in the text, its offset in the Markdown, 1 for code in backticks. */
  private static final int STRIDE = 3;

  private final @Nullable LineIndex lines;
  private final int[] runs;

  private Places(@Nullable LineIndex lines, int[] runs) {
    this.lines = lines;
    this.runs = runs;
  }

  void write(Output out) {
    out.numbers(runs);
    out.flag(lines != null);
    if (lines != null) {
      out.shared(lines, LineIndex::write);
    }
  }

  static Places read(Input in) {
    int[] runs = in.numbers();
    @Nullable LineIndex lines = in.flag() ? in.shared(LineIndex.class, LineIndex::read) : null;
    return new Places(lines, runs);
  }

  /** Whether the text stands nowhere. */
  boolean isEmpty() {
    return runs.length == 0;
  }

  /**
   * The place of a range of the text, up to the end of the line on which it starts.
   *
   * @throws IllegalStateException when the text stands nowhere
   */
  public SourceLocation of(int from, int to) {
    if (lines == null || runs.length == 0) {
      throw new IllegalStateException("Bug: a text without places");
    }
    int start = source(from);
    int end = to <= from ? start : source(to - 1) + 1;
    return lines.location(start, Math.max(start, end));
  }

  /** Whether a character stands in backticks. */
  public boolean isCode(int index) {
    int run = run(index);
    return run >= 0 && runs[run + 2] == 1;
  }

  private int source(int index) {
    int run = Math.max(0, run(index));
    return runs[run + 1] + Math.max(0, index - runs[run]);
  }

  /** The last run that starts at an index or before it; negative when none does. */
  private int run(int index) {
    int low = 0;
    int high = runs.length / STRIDE - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (runs[middle * STRIDE] <= index) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high * STRIDE;
  }

  /** Collects the runs of a text as it grows. */
  static final class Builder {

    private int[] runs = new int[4 * STRIDE];
    private int length;

    /** That what is appended next stands at an offset. */
    void add(int index, int offset, boolean code) {
      if (length == runs.length) {
        runs = Arrays.copyOf(runs, length * 2);
      }
      runs[length] = index;
      runs[length + 1] = offset;
      runs[length + 2] = code ? 1 : 0;
      length += STRIDE;
    }

    Places places(LineIndex lines) {
      return new Places(lines, Arrays.copyOf(runs, length));
    }

    /** The places after white space was folded as {@link PlainText#fold} does. */
    Places folded(CharSequence text, LineIndex lines) {
      Builder folded = new Builder();
      int run = -STRIDE;
      int at = 0;
      boolean broken = true;
      for (int i = 0; i < text.length(); i++) {
        while (run + STRIDE < length && runs[run + STRIDE] <= i) {
          run += STRIDE;
          broken = true;
        }
        boolean space = PlainText.isSpace(text.charAt(i));
        if (space) {
          broken |= at == 0 || (i > 0 && PlainText.isSpace(text.charAt(i - 1)));
          continue;
        }
        at += at > 0 && PlainText.isSpace(text.charAt(i - 1)) ? 1 : 0;
        if (broken && run >= 0) {
          folded.add(at, runs[run + 1] + i - runs[run], runs[run + 2] == 1);
          broken = false;
        }
        at++;
      }
      return folded.places(lines);
    }
  }
}
