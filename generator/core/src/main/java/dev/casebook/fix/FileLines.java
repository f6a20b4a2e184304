package dev.casebook.fix;

import dev.casebook.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/** A text as lines with their ends, so that joining them gives the same text again. */
final class FileLines {

  private static final String MARK = "\uFEFF";

  private final String mark;
  private final List<String> lines;

  private FileLines(String mark, List<String> lines) {
    this.mark = mark;
    this.lines = lines;
  }

  static FileLines of(String text) {
    String mark = text.startsWith(MARK) ? MARK : "";
    return new FileLines(
        mark, new ArrayList<>(List.of(text.substring(mark.length()).split("(?<=\n)", -1))));
  }

  /** Each with its line end; to be changed. */
  List<String> lines() {
    return lines;
  }

  String text() {
    return mark + String.join("", lines);
  }

  /** What stands at a place; empty where nothing does. */
  String at(SourceLocation place) {
    if (place.line() < 1 || place.line() > lines.size()) {
      return "";
    }
    String line = lines.get(place.line() - 1);
    return place.endColumn() - 1 > line.length()
        ? ""
        : line.substring(place.column() - 1, place.endColumn() - 1);
  }

  /** Puts other text at a place. */
  void put(SourceLocation place, String text) {
    String line = lines.get(place.line() - 1);
    lines.set(
        place.line() - 1,
        line.substring(0, place.column() - 1) + text + line.substring(place.endColumn() - 1));
  }

  /** The line, from 0, that ends front matter in YAML; 0 when there is none. */
  int endOfFrontMatter() {
    if (!lines.get(0).stripTrailing().equals("---")) {
      return 0;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals("---")) {
        return i;
      }
    }
    return 0;
  }

  /** How lines end here. */
  String lineEnd() {
    return lines.get(0).endsWith("\r\n") ? "\r\n" : "\n";
  }
}
