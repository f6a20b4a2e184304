package dev.casebook.markdown;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.store.Input;
import dev.casebook.store.Output;
import java.util.Arrays;
import java.util.Objects;

/** Turns offsets of the Markdown into lines and columns of its file. */
final class LineIndex {

  private final RepoPath path;
  private final int bodyOffset;
  private final int length;
  private final int[] starts;

  LineIndex(RepoPath path, String text, int bodyOffset) {
    this.path = path;
    this.bodyOffset = bodyOffset;
    this.length = text.length();
    this.starts = starts(text);
  }

  private LineIndex(RepoPath path, int bodyOffset, int length, int[] starts) {
    this.path = path;
    this.bodyOffset = bodyOffset;
    this.length = length;
    this.starts = starts;
  }

  void write(Output out) {
    out.text(path.value());
    out.number(bodyOffset);
    out.number(length);
    out.numbers(starts);
  }

  static LineIndex read(Input in) {
    RepoPath path = new RepoPath(Objects.requireNonNull(in.text()));
    return new LineIndex(path, in.integer(), in.integer(), in.numbers());
  }

  private static int[] starts(String text) {
    return text.indexOf('\r') < 0 ? startsAfterFeeds(text) : startsAfterAnyEnd(text);
  }

  private static int[] startsAfterFeeds(String text) {
    int[] starts = new int[Math.max(16, text.length() / 32)];
    int count = 1;
    for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = feed + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  private static int[] startsAfterAnyEnd(String text) {
    int[] starts = new int[Math.max(16, text.length() / 32)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** The line of the file, 1-based. */
  int line(int offset) {
    return position(offset) + 1;
  }

  int column(int offset) {
    int inFile = inFile(offset);
    return inFile - starts[position(offset)] + 1;
  }

  /** A place that ends on the line on which it starts. */
  SourceLocation location(int start, int end) {
    int line = position(start);
    int column = inFile(start) - starts[line] + 1;
    int lineEnd = line + 1 < starts.length ? starts[line + 1] - 1 : length;
    int last = Math.max(Math.min(inFile(end), lineEnd), inFile(start));
    return new SourceLocation(path, line + 1, column, last - starts[line] + 1);
  }

  SourceLocation file() {
    return SourceLocation.file(path);
  }

  private int inFile(int offset) {
    return Math.min(Math.max(offset, 0) + bodyOffset, length);
  }

  private int position(int offset) {
    int found = Arrays.binarySearch(starts, inFile(offset));
    return found >= 0 ? found : -found - 2;
  }
}
