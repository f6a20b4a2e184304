package dev.casebook.yaml;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the marks of the YAML library, which count code points, into places in the file. */
final class TextPlaces {

  private final RepoPath path;
  private final String text;
  private final int linesBefore;
  private final int bytesBefore;
  private final int[] lineStarts;

  TextPlaces(RepoPath path, String text, int linesBefore, int bytesBefore) {
    this.path = path;
    this.text = text;
    this.linesBefore = linesBefore;
    this.bytesBefore = bytesBefore;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crlf)) {
        starts.add(i + 1);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The place of a character. */
  SourceLocation at(int index) {
    int found = java.util.Arrays.binarySearch(lineStarts, index);
    int line = found >= 0 ? found : -found - 2;
    int column = index - lineStarts[line] + 1;
    return new SourceLocation(path, line + 1 + linesBefore, column, column + 1);
  }

  /** From mark to mark; only the first where they stand on different lines. */
  SourceLocation between(Optional<Mark> from, Optional<Mark> to) {
    if (from.isEmpty()) {
      return SourceLocation.line(path, linesBefore + 1);
    }
    int line = from.get().getLine();
    int column = column(from.get());
    int end = to.isPresent() && to.get().getLine() == line ? column(to.get()) : column;
    return new SourceLocation(path, line + 1 + linesBefore, column, Math.max(column, end));
  }

  /** The offset in the bytes of the file, which is UTF-8. */
  int byteOffset(int index) {
    return bytesBefore + text.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
  }

  private int column(Mark mark) {
    int line = Math.min(mark.getLine(), lineStarts.length - 1);
    int start = lineStarts[line];
    int end = line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length();
    int points = Math.min(mark.getColumn(), text.codePointCount(start, end));
    return text.offsetByCodePoints(start, points) - start + 1;
  }
}
