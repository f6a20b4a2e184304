package dev.casebook.diagnostic;

import java.util.Optional;

/** Gives the lines that excerpts show. */
@FunctionalInterface
public interface SourceLines {

  /** Knows no line, so that no excerpt is shown. */
  SourceLines NONE = (path, line) -> Optional.empty();

  /**
   * A line of a file without its line break; empty when the file or the line cannot be read.
   *
   * @param line 1-based
   */
  Optional<String> line(RepoPath path, int line);
}
