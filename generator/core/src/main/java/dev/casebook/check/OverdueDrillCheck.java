package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Drill;
import dev.casebook.model.ResponsePolicy.Targets;
import dev.casebook.model.Severity;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Each severity is exercised as often as the policy asks, and planned drills take place. */
public final class OverdueDrillCheck implements Check {

  public static final Rule MISSING_DRILL =
      new Rule("missing-drill", Level.WARNING, "A severity that wants drills never had one");
  public static final Rule OVERDUE_DRILL =
      new Rule("overdue-drill", Level.WARNING, "A drill is overdue");

  private static final SourceLocation CONFIGURATION =
      SourceLocation.file(new RepoPath("casebook.yml"));

  /** A drill and its day. */
  private record Dated(Drill drill, LocalDate date) {}

  @Override
  public List<Rule> rules() {
    return List.of(MISSING_DRILL, OVERDUE_DRILL);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    LocalDate today = context.today();
    List<Dated> drills = drills(context);
    List<Finding> findings = new ArrayList<>();
    for (Dated dated : drills) {
      if (dated.drill().planned() && dated.date().isBefore(today)) {
        findings.add(notHeld(dated, today));
      }
    }
    for (Severity severity : context.catalog().severities()) {
      Period interval =
          context.catalog().policy().at(today, severity.id()).map(Targets::drill).orElse(null);
      if (interval != null) {
        compare(severity.id(), interval, drills, today).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static List<Dated> drills(CheckContext context) {
    List<Dated> drills = new ArrayList<>();
    context
        .catalog()
        .documents()
        .forEach(
            document -> {
              if (document instanceof Drill drill && drill.date() != null) {
                drills.add(new Dated(drill, drill.date()));
              }
            });
    drills.sort(Comparator.comparing(Dated::date));
    return drills;
  }

  private static Finding notHeld(Dated dated, LocalDate today) {
    return Finding.of(
            OVERDUE_DRILL,
            dated.drill().header().locationOf("date"),
            "this drill was planned for %s, %s"
                .formatted(dated.date(), Days.ago(dated.date(), today)))
        .withHelp("hold it and record the outcome without 'planned', or give it a new date");
  }

  private static Optional<Finding> compare(
      String severity, Period interval, List<Dated> drills, LocalDate today) {
    List<Dated> ofSeverity =
        drills.stream().filter(dated -> severity.equals(dated.drill().severity())).toList();
    @Nullable Dated last = null;
    String next = "hold one and record it";
    for (Dated dated : ofSeverity) {
      if (dated.drill().planned()) {
        next = dated.date().isBefore(today) ? next : "the next one is planned for " + dated.date();
      } else if (!dated.date().isAfter(today)) {
        last = dated;
      }
    }
    if (last == null) {
      String message =
          "no drill of %s was ever held, and the policy asks for them".formatted(severity);
      return Optional.of(Finding.of(MISSING_DRILL, CONFIGURATION, message).withHelp(next));
    }
    LocalDate due = last.date().plus(interval);
    if (!due.isBefore(today)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
                OVERDUE_DRILL,
                last.drill().header().locationOf("date"),
                "the last drill of %s was on %s; the next was due on %s, %s"
                    .formatted(severity, last.date(), due, Days.ago(due, today)))
            .withHelp(next));
  }
}
