package dev.casebook.trends;

import dev.casebook.model.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every number of a page of trends as comma-separated values (RFC 4180). */
public final class FigureTable {

  private static final List<String> HEADER =
      List.of("figure", "metric", "unit", "n", "value", "low95", "high95", "not_given_because");

  private final StringBuilder csv = new StringBuilder(IncidentTable.line(HEADER));

  private FigureTable() {}

  /**
   * Durations and shares of targets by metric, then what was kept, then the counts per quarter.
   *
   * @param chapter of a report; its groups are read with it
   */
  public static String csv(TrendReport report, Chapter chapter) {
    FigureTable table = new FigureTable();
    for (Metric metric : Metric.values()) {
      report.group(metric, chapter.filter(), chapter.window()).ifPresent(table::group);
    }
    chapter.promises().forEach(table::promise);
    chapter.quarters().forEach(table::quarter);
    return table.csv.toString();
  }

  private void group(TrendGroup group) {
    for (Figure figure : group.figures()) {
      Absence absence = figure.absence();
      List<String> cells =
          new ArrayList<>(
              List.of(
                  figure.trend(),
                  group.cohort().metric().label(),
                  figure.unit().name().toLowerCase(Locale.ROOT),
                  Integer.toString(figure.n())));
      cells.add(number(figure.value()));
      interval(cells, figure.interval());
      cells.add(absence == null ? "" : absence.reason().label());
      csv.append(IncidentTable.line(cells));
    }
  }

  private void promise(Promise promise) {
    List<String> cells =
        new ArrayList<>(
            List.of(promise.demand().label(), "", "share", Integer.toString(promise.decided())));
    cells.add(number(promise.share()));
    interval(cells, promise.interval());
    cells.add(promise.decided() == 0 ? "none-decided" : "");
    csv.append(IncidentTable.line(cells));
  }

  private void quarter(QuarterMix quarter) {
    PeriodCount period = quarter.period();
    int number = (period.from().getMonthValue() + 2) / 3;
    String count = Integer.toString(period.count());
    List<String> cells =
        new ArrayList<>(
            List.of(period.from().getYear() + "-Q" + number, "", "incidents", count, count));
    interval(cells, period.rate());
    cells.add("");
    csv.append(IncidentTable.line(cells));
  }

  private static void interval(List<String> cells, @Nullable Interval interval) {
    cells.add(interval == null ? "" : number(interval.low()));
    cells.add(interval == null ? "" : number(interval.high()));
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : TrendExport.exact(value).toPlainString();
  }
}
