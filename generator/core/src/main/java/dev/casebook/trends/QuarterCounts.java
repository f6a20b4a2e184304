package dev.casebook.trends;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The number of incidents per calendar quarter, quarters without any included. */
final class QuarterCounts {

  private QuarterCounts() {}

  /**
   * @param starts earliest first, none after {@code asOf}
   */
  static List<PeriodCount> of(List<Instant> starts, Instant asOf) {
    List<PeriodCount> counts = new ArrayList<>();
    if (starts.isEmpty()) {
      return counts;
    }
    LocalDate today = asOf.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate from = quarterOf(starts.get(0).atZone(ZoneOffset.UTC).toLocalDate());
    int next = 0;
    while (!from.isAfter(today)) {
      LocalDate to = from.plusMonths(3);
      Instant end = to.atStartOfDay(ZoneOffset.UTC).toInstant();
      int before = next;
      while (next < starts.size() && starts.get(next).isBefore(end)) {
        next++;
      }
      int count = next - before;
      counts.add(
          new PeriodCount(from, to, count, PoissonCounts.interval(count), !end.isAfter(asOf)));
      from = to;
    }
    return List.copyOf(counts);
  }

  private static LocalDate quarterOf(LocalDate day) {
    int month = (day.getMonthValue() - 1) / 3 * 3 + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }
}
