package dev.casebook.diagnostic;

import dev.casebook.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings for programs; the shape is {@code schema} 1 and only grows. */
public final class JsonFormatter implements FindingFormatter {

  private static final int SCHEMA = 1;

  private record Report(int schema, Map<String, Integer> counts, List<Entry> findings) {}

  /** Lines and columns are null where the finding is about the file as a whole. */
  private record Entry(
      String rule,
      String level,
      String path,
      @Nullable Integer line,
      @Nullable Integer column,
      @Nullable Integer endColumn,
      String message,
      String label,
      String help) {}

  @Override
  public String format(List<Finding> findings) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put(Level.ERROR.label(), 0);
    counts.put(Level.WARNING.label(), 0);
    counts.put(Level.INFO.label(), 0);
    List<Entry> entries = new ArrayList<>();
    for (Finding finding : findings) {
      counts.merge(finding.level().label(), 1, Integer::sum);
      entries.add(entry(finding));
    }
    return Json.pretty(new Report(SCHEMA, counts, entries)) + "\n";
  }

  private static Entry entry(Finding finding) {
    SourceLocation at = finding.location();
    boolean placed = at.line() > 0;
    return new Entry(
        finding.rule().id(),
        finding.level().label(),
        at.path().value(),
        placed ? at.line() : null,
        placed ? at.column() : null,
        placed ? at.endColumn() : null,
        finding.message(),
        finding.label(),
        finding.help());
  }
}
