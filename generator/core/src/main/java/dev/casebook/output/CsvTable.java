package dev.casebook.output;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV after RFC 4180, neutralised for spreadsheets: a cell that one would take for a
 * formula gets an apostrophe in front.
 */
public final class CsvTable {

  private CsvTable() {}

  /**
   * The rows with a header line.
   *
   * @param columns the keys to write, in order
   */
  public static String of(List<String> columns, List<Map<String, @Nullable Object>> rows) {
    StringBuilder text = new StringBuilder(String.join(",", columns)).append("\r\n");
    for (Map<String, @Nullable Object> row : rows) {
      for (int i = 0; i < columns.size(); i++) {
        text.append(i == 0 ? "" : ",").append(cell(row.get(columns.get(i))));
      }
      text.append("\r\n");
    }
    return text.toString();
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text =
        value instanceof List<?> list
            ? String.join("; ", list.stream().map(String::valueOf).toList())
            : value.toString();
    if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
