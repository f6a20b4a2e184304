package dev.casebook.render.page;

import dev.casebook.model.Drill;
import dev.casebook.model.ResponsePolicy;
import dev.casebook.model.Severity;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which severities are exercised as often as the policy asks. */
final class Drills {

  /**
   * A severity that the policy wants exercised.
   *
   * @param last the newest drill held; null when none was
   * @param dueOn when the next one is due: at once when none was held
   * @param planned the next one planned; null when none is
   */
  record Coverage(
      Severity severity,
      Period every,
      @Nullable Drill last,
      LocalDate dueOn,
      @Nullable Drill planned) {

    boolean isOverdue(LocalDate today) {
      return dueOn.isBefore(today);
    }
  }

  private Drills() {}

  /** From the worst severity to the mildest; empty where the policy asks for no drills. */
  static List<Coverage> coverage(PageContext context) {
    List<Coverage> coverage = new ArrayList<>();
    for (Severity severity : context.catalog().severities()) {
      context
          .catalog()
          .policy()
          .at(context.today(), severity.id())
          .map(ResponsePolicy.Targets::drill)
          .ifPresent(every -> coverage.add(of(context, severity, every)));
    }
    return coverage;
  }

  private static Coverage of(PageContext context, Severity severity, Period every) {
    Drill last = newest(context, severity, false).orElse(null);
    LocalDate date = last == null ? null : last.date();
    LocalDate due = date == null ? context.today().minusDays(1) : date.plus(every);
    return new Coverage(severity, every, last, due, newest(context, severity, true).orElse(null));
  }

  private static Optional<Drill> newest(PageContext context, Severity severity, boolean planned) {
    return context.relations().drills().stream()
        .filter(drill -> drill.planned() == planned && severity.id().equals(drill.severity()))
        .filter(drill -> drill.date() != null)
        .max(java.util.Comparator.comparing(drill -> Objects.requireNonNull(drill.date())));
  }
}
