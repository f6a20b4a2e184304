package dev.casebook.trends;

/** The share of incidents that met the target of the policy in force at their start. */
public final class WithinTargetTrend implements Trend {

  /** The name of the trend. */
  public static final String KEY = "within-target";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public Figure.Unit unit() {
    return Figure.Unit.SHARE;
  }

  @Override
  public Figure of(Cohort cohort) {
    TargetShare share = TargetShare.of(cohort);
    int n = share.decided();
    if (n > 0) {
      int within = share.within().size();
      return Figure.complete(this, n, (double) within / n, Proportions.wilson(within, n));
    }
    boolean noTarget = share.undecided().isEmpty() && !share.noTarget().isEmpty();
    Absence.Reason reason =
        cohort.observations().isEmpty()
            ? Absence.Reason.NO_INCIDENTS
            : noTarget ? Absence.Reason.NO_TARGET : Absence.Reason.OPEN_INCIDENTS;
    return Figure.absent(this, 0, Absence.of(reason));
  }
}
