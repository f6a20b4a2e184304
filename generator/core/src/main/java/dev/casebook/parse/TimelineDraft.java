package dev.casebook.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one timeline while its blocks are read. Used once. */
final class TimelineDraft {

  private static final int LONGEST = 2_000;

  private final List<TimelineRow> rows = new ArrayList<>();
  private @Nullable StatedZone zone;
  private boolean isOpen;
  private boolean isHeading;

  /** Adds a row; text that follows does not belong to it. */
  void add(TimelineRow row) {
    rows.add(row.around() == null ? row.in(zone) : row);
    close();
  }

  /** Adds a row to which the text below belongs. */
  void open(TimelineRow row) {
    add(row);
    isOpen = true;
  }

  /** Adds a heading, to which all text belongs up to the next row or heading. */
  void head(TimelineRow row) {
    open(row);
    isHeading = true;
  }

  /** Text below a row; ignored where no row is open. */
  void more(String text) {
    if (!isOpen || text.isBlank()) {
      return;
    }
    TimelineRow last = rows.remove(rows.size() - 1);
    String between = last.text().equals(last.kind()) ? ": " : " ";
    String joined = last.text().isEmpty() ? text : last.text() + between + text;
    rows.add(last.withText(joined.substring(0, Math.min(joined.length(), LONGEST))));
  }

  void close() {
    isOpen = false;
    isHeading = false;
  }

  boolean isHeading() {
    return isHeading;
  }

  boolean isOpen() {
    return isOpen;
  }

  /** Whether the open row has no text yet. */
  boolean isWaiting() {
    return isOpen && rows.get(rows.size() - 1).text().isEmpty();
  }

  /** The zone of rows below a heading or in a table. */
  void zone(@Nullable StatedZone stated) {
    zone = stated;
  }

  int size() {
    return rows.size();
  }

  /** The rows, days told from events. */
  List<TimelineRow> rows() {
    List<TimelineRow> read = HalfDays.without(withoutWeak());
    List<TimelineRow> result = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      TimelineRow next = i + 1 < read.size() ? read.get(i + 1) : null;
      boolean continued = next != null && next.hasClock() && !next.isDated();
      TimelineRow row = read.get(i);
      boolean isDay = row.isDated() && !row.hasClock() && (row.isDay() || row.text().isEmpty());
      result.add(isDay && (continued || row.text().isEmpty()) ? row.asDay() : row.asEvent());
    }
    return result;
  }

  /** A number that could be a time is one where other rows are written so. */
  private List<TimelineRow> withoutWeak() {
    List<TimelineRow> result = new ArrayList<>();
    for (TimelineRow row : rows) {
      RowTime time = row.time();
      ClockSpelling weak = row.weakSpelling();
      if (time == null || weak == null || isUsual(weak)) {
        result.add(row);
      } else if (time.isDated()) {
        result.add(row.withTime(time.withoutClock()).withText(row.at().plain()));
      }
    }
    return result;
  }

  private boolean isUsual(ClockSpelling spelling) {
    List<TimelineRow> same = rows.stream().filter(row -> spelling == row.weakSpelling()).toList();
    return same.size() > 1 && !same.stream().allMatch(TimelineDraft::looksLikeYear);
  }

  private static boolean looksLikeYear(TimelineRow row) {
    String text = row.at().plain();
    return text.startsWith("19") || text.startsWith("20");
  }
}
