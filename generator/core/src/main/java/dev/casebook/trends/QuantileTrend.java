package dev.casebook.trends;

import java.util.Optional;

/**
 * A quantile with its exact interval.
 *
 * @param q between 0 and 1
 * @param pointGate the number of incidents from which the value is given; where it equals the other
 *     gate, the value is only given together with its interval
 * @param intervalGate the number of incidents from which the interval exists
 */
public record QuantileTrend(String key, double q, int pointGate, int intervalGate)
    implements Trend {

  /** The name of the median. */
  public static final String MEDIAN = "median";

  /** Below five incidents there are dots only; the interval exists from six. */
  public static QuantileTrend median() {
    return new QuantileTrend(MEDIAN, 0.5, 5, OrderStatistics.gate(0.5));
  }

  /** A higher quantile, only together with its interval. */
  public static QuantileTrend of(String key, double q) {
    int gate = OrderStatistics.gate(q);
    return new QuantileTrend(key, q, gate, gate);
  }

  @Override
  public Figure of(Cohort cohort) {
    Sample sample = cohort.sample();
    int n = sample.size();
    if (n < pointGate) {
      return Figure.absent(this, n, Absence.tooFew(n, pointGate));
    }
    Optional<Double> value = OrderStatistics.quantile(sample, q);
    if (value.isEmpty()) {
      return Figure.absent(this, n, Absence.of(Absence.Reason.OPEN_INCIDENTS));
    }
    Optional<Interval> interval = OrderStatistics.interval(sample, q);
    if (interval.isPresent()) {
      return Figure.complete(this, n, value.get(), interval.get());
    }
    Absence absence =
        n < intervalGate
            ? Absence.tooFew(n, intervalGate)
            : Absence.of(Absence.Reason.OPEN_INCIDENTS);
    return pointGate < intervalGate
        ? Figure.pointOnly(this, n, value.get(), absence)
        : Figure.absent(this, n, absence);
  }
}
