package dev.casebook.trends;

import dev.casebook.model.Metric;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the reports of the latest quarters. */
final class QuarterReports {

  /** Three years; older ones are on the pages of trends. */
  private static final int LATEST = 12;

  private final Chapters chapters;
  private final Groups groups;

  QuarterReports(Chapters chapters, Groups groups) {
    this.chapters = chapters;
    this.groups = groups;
  }

  /**
   * Latest first; the running quarter is one of them.
   *
   * @param candidates earliest start first
   */
  List<QuarterReport> of(List<Candidate> candidates, Instant asOf) {
    List<Instant> starts = candidates.stream().map(Candidate::start).toList();
    List<PeriodCount> periods = QuarterCounts.of(starts, asOf);
    List<QuarterReport> reports = new ArrayList<>();
    for (int i = periods.size() - 1; i >= Math.max(0, periods.size() - LATEST); i--) {
      reports.add(report(periods.get(i), i == 0 ? null : periods.get(i - 1), candidates, asOf));
    }
    return reports;
  }

  private QuarterReport report(
      PeriodCount period, @Nullable PeriodCount before, List<Candidate> candidates, Instant asOf) {
    List<Candidate> inside = inside(period, candidates);
    Instant from = start(period);
    Instant end = period.to().atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant to = end.isAfter(asOf) ? asOf : end;
    TrendGroup mitigate = groups.of(Metric.TTM, inside, from, to);
    List<Observation> earlier =
        before == null ? List.of() : groups.observed(Metric.TTM, inside(before, candidates));
    return new QuarterReport(
        period,
        before,
        inside.stream().map(each -> each.record().id()).toList(),
        mitigate,
        groups.of(Metric.TTR, inside, from, to),
        Comparison.of(earlier, mitigate.cohort().observations()),
        chapters.promises(inside, from, end));
  }

  private static List<Candidate> inside(PeriodCount period, List<Candidate> candidates) {
    Instant from = start(period);
    Instant to = period.to().atStartOfDay(ZoneOffset.UTC).toInstant();
    return candidates.stream()
        .filter(each -> !each.start().isBefore(from) && each.start().isBefore(to))
        .toList();
  }

  private static Instant start(PeriodCount period) {
    return period.from().atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
