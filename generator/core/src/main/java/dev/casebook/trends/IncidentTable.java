package dev.casebook.trends;

import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Measurement;
import dev.casebook.model.Metric;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** All recorded incidents as comma-separated values (RFC 4180). */
public final class IncidentTable {

  private static final String NEW_LINE = "\r\n";

  private IncidentTable() {}

  /**
   * A header line and one line per incident; ends with a line break.
   *
   * @param asOf the cut-off of the data
   */
  public static String csv(List<IncidentRecord> incidents, Instant asOf) {
    StringBuilder csv = new StringBuilder(line(header()));
    Map<String, Population.Because> out = Population.keptOut(incidents, asOf);
    for (IncidentRecord record : incidents) {
      Population.Because why = out.get(Population.pathOf(record));
      String keptOut = why == null ? "" : why.words().isEmpty() ? why.key() : why.words();
      csv.append(line(row(record, keptOut)));
    }
    return csv.toString();
  }

  private static List<String> header() {
    List<String> header = new ArrayList<>(List.of("id", "title", "severity", "services"));
    for (Milestone milestone : Milestone.values()) {
      header.add(milestone.field());
    }
    for (Metric metric : Metric.values()) {
      header.add(metric.label() + "_minutes");
    }
    header.addAll(List.of("open", "fallbacks", "counted", "not_counted_because", "path"));
    return header;
  }

  private static List<String> row(IncidentRecord record, String keptOut) {
    List<String> cells = new ArrayList<>();
    cells.add(record.id());
    cells.add(record.title());
    String severity = record.facts().severity();
    cells.add(severity == null ? "" : severity);
    cells.add(String.join(";", record.services()));
    for (Milestone milestone : Milestone.values()) {
      cells.add(record.facts().milestones().get(milestone).map(Moment::iso).orElse(""));
    }
    TreeSet<String> open = new TreeSet<>();
    TreeSet<String> fallbacks = new TreeSet<>();
    for (Metric metric : Metric.values()) {
      Measurement measured = record.measurements().get(metric);
      cells.add(measured == null ? "" : TrendExport.exact(measured.minutes()).toPlainString());
      if (measured != null) {
        fallbacks.addAll(measured.fallbacks());
        open.addAll(measured.open() ? List.of(metric.label()) : List.of());
      }
    }
    cells.add(String.join(";", open));
    cells.add(String.join(";", fallbacks));
    cells.add(Boolean.toString(keptOut.isEmpty()));
    cells.add(keptOut);
    cells.add(String.valueOf(record.main().path()));
    return cells;
  }

  static String line(List<String> cells) {
    return String.join(",", cells.stream().map(IncidentTable::cell).toList()) + NEW_LINE;
  }

  /** A cell that a spreadsheet would take for a formula gets a leading apostrophe. */
  static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
