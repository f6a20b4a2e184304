package dev.casebook.diagnostic;

import java.util.Comparator;

/**
 * A place in a file. Lines and columns are 1-based and count the front matter; columns count UTF-16
 * code units; line 0 means the file as a whole.
 *
 * @param endColumn the column after the last marked one, on the same line; equal to {@code column}
 *     when only a point is known
 */
public record SourceLocation(RepoPath path, int line, int column, int endColumn)
    implements Comparable<SourceLocation> {

  private static final Comparator<SourceLocation> ORDER =
      Comparator.comparing(SourceLocation::path)
          .thenComparingInt(SourceLocation::line)
          .thenComparingInt(SourceLocation::column)
          .thenComparingInt(SourceLocation::endColumn);

  public SourceLocation {
    if (line < 0 || (line > 0 && column < 1) || endColumn < column) {
      throw new IllegalArgumentException(
          "Bug: no such place: " + path + ":" + line + ":" + column + "-" + endColumn);
    }
  }

  /** The file as a whole. */
  public static SourceLocation file(RepoPath path) {
    return new SourceLocation(path, 0, 0, 0);
  }

  /** A whole line. */
  public static SourceLocation line(RepoPath path, int line) {
    return new SourceLocation(path, line, 1, 1);
  }

  @Override
  public int compareTo(SourceLocation other) {
    return ORDER.compare(this, other);
  }

  /** {@code path}, {@code path:line:column}. */
  @Override
  public String toString() {
    return line == 0 ? path.value() : path + ":" + line + ":" + column;
  }
}
