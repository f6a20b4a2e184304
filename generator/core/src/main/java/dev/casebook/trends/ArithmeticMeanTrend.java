package dev.casebook.trends;

/**
 * MTTR as it is usually computed; it has no interval, because none that could be given keeps its
 * promise at these sizes.
 */
public final class ArithmeticMeanTrend implements Trend {

  @Override
  public String key() {
    return "arithmetic-mean";
  }

  @Override
  public Figure of(Cohort cohort) {
    Sample sample = cohort.sample();
    int n = sample.size();
    if (n < GeometricMean.GATE) {
      return Figure.absent(this, n, Absence.tooFew(n, GeometricMean.GATE));
    }
    if (sample.open() > 0) {
      return Figure.absent(this, n, Absence.of(Absence.Reason.OPEN_INCIDENTS));
    }
    double sum = 0;
    for (double minutes : sample.values()) {
      sum += minutes;
    }
    return Figure.pointOnly(this, n, sum / n, Absence.of(Absence.Reason.NONE_BY_DESIGN));
  }
}
