package dev.casebook.trends;

import java.util.List;
import java.util.Optional;

/**
 * One quarter on a page: what began in it, as far as it is known at the cut-off.
 *
 * @param before the quarter before; null for the first
 * @param mitigate the times to mitigate, of all incidents
 * @param resolve the times to resolve
 * @param comparison with the quarter before, by the times to mitigate
 * @param promises of the incidents of the quarter, and of the drills that were due in it
 */
public record QuarterReport(
    PeriodCount period,
    @org.jspecify.annotations.Nullable PeriodCount before,
    List<String> incidents,
    TrendGroup mitigate,
    TrendGroup resolve,
    Comparison comparison,
    List<Promise> promises) {

  public QuarterReport {
    incidents = List.copyOf(incidents);
    promises = List.copyOf(promises);
  }

  /** The name in addresses: {@code 2026-q3}. */
  public String label() {
    return period.from().getYear() + "-q" + number();
  }

  /** From 1 to 4. */
  public int number() {
    return (period.from().getMonthValue() + 2) / 3;
  }

  public Optional<PeriodCount> previous() {
    return Optional.ofNullable(before);
  }
}
