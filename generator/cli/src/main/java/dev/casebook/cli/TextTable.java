package dev.casebook.cli;

import dev.casebook.diagnostic.TerminalText;
import java.util.ArrayList;
import java.util.List;

/** Columns of text for people, aligned by what a terminal shows. */
final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... header) {
    rows.add(List.of(header));
  }

  void row(List<String> cells) {
    rows.add(cells.stream().map(TerminalText::escape).toList());
  }

  /** Whether there is nothing below the header. */
  boolean isEmpty() {
    return rows.size() == 1;
  }

  String text() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], TerminalText.width(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(i == 0 ? "" : "  ").append(TerminalText.pad(row.get(i), widths[i]));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
