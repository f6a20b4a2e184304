package dev.casebook.render.chart;

import dev.casebook.trends.Interval;
import java.util.List;

/**
 * What is on a chart of counts per quarter.
 *
 * @param id unique in the page; letters, digits and hyphens
 * @param columns earliest first
 */
public record QuarterColumns(String id, String title, String description, List<Column> columns) {

  /**
   * A quarter.
   *
   * @param year written below it; empty but for the first of a year
   * @param quarter written below it where there is room
   * @param rate the rates that would often give such a count
   * @param complete whether the quarter is over
   */
  public record Column(
      String year, String quarter, List<Part> parts, Interval rate, boolean complete) {
    public Column {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The incidents of a severity.
   *
   * @param order of the severity; negative for none
   */
  public record Part(int order, int count, String label) {}

  public QuarterColumns {
    columns = List.copyOf(columns);
  }

  /** What the tallest column or the highest rate needs. */
  double most() {
    return columns.stream()
        .mapToDouble(
            column ->
                Math.max(column.rate().high(), column.parts().stream().mapToInt(Part::count).sum()))
        .max()
        .orElse(1);
  }
}
