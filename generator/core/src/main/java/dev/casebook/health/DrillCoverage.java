package dev.casebook.health;

import dev.casebook.model.Catalog;
import dev.casebook.model.Drill;
import dev.casebook.model.ResponsePolicy;
import dev.casebook.model.Severity;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often a severity is exercised that the policy wants exercised.
 *
 * @param last the newest drill held; null when none was
 * @param dueOn when the next one is due: at once when none was held
 * @param planned the next one planned; null when none is
 */
public record DrillCoverage(
    Severity severity,
    Period every,
    @Nullable Drill last,
    LocalDate dueOn,
    @Nullable Drill planned) {

  /** From the worst severity to the mildest; empty where the policy asks for no drills. */
  public static List<DrillCoverage> of(Catalog catalog) {
    LocalDate today = catalog.asOf().atZone(ZoneOffset.UTC).toLocalDate();
    List<DrillCoverage> coverage = new ArrayList<>();
    for (Severity severity : catalog.severities()) {
      catalog
          .policy()
          .at(today, severity.id())
          .map(ResponsePolicy.Targets::drill)
          .ifPresent(every -> coverage.add(of(catalog, severity, every, today)));
    }
    return coverage;
  }

  private static DrillCoverage of(
      Catalog catalog, Severity severity, Period every, LocalDate today) {
    Drill last = newest(catalog, severity, false).orElse(null);
    LocalDate date = last == null ? null : last.date();
    LocalDate due = date == null ? today.minusDays(1) : date.plus(every);
    return new DrillCoverage(
        severity, every, last, due, newest(catalog, severity, true).orElse(null));
  }

  private static Optional<Drill> newest(Catalog catalog, Severity severity, boolean planned) {
    return catalog.documents().stream()
        .filter(Drill.class::isInstance)
        .map(Drill.class::cast)
        .filter(drill -> drill.planned() == planned && severity.id().equals(drill.severity()))
        .filter(drill -> drill.date() != null)
        .max(Comparator.comparing(drill -> Objects.requireNonNull(drill.date())));
  }

  public boolean isOverdue(LocalDate today) {
    return dueOn.isBefore(today);
  }
}
