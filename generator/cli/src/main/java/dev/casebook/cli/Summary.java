package dev.casebook.cli;

import dev.casebook.check.CheckReport;
import dev.casebook.diagnostic.Level;
import java.util.ArrayList;
import java.util.List;

/** Sentences about a run. */
final class Summary {

  private Summary() {}

  /** {@code 1 error, 12 warnings}, {@code nothing found}. */
  static String of(CheckReport report) {
    List<String> parts = new ArrayList<>();
    add(parts, report.count(Level.ERROR), "error", "errors");
    add(parts, report.count(Level.WARNING), "warning", "warnings");
    add(parts, report.count(Level.INFO), "note", "notes");
    return parts.isEmpty() ? "nothing found" : String.join(", ", parts);
  }

  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private static void add(List<String> parts, int number, String one, String many) {
    if (number > 0) {
      parts.add(count(number, one, many));
    }
  }
}
