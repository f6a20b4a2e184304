package dev.casebook.trends;

/** The mean on the scale on which durations are symmetric, from five incidents. */
public final class GeometricMeanTrend implements Trend {

  @Override
  public String key() {
    return "geometric-mean";
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
    GeometricMean mean = GeometricMean.of(sample);
    return Figure.complete(this, n, mean.value(), mean.interval());
  }
}
