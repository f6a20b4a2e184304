package dev.casebook.policy;

import dev.casebook.model.Catalog;
import dev.casebook.model.Drill;
import dev.casebook.model.ResponsePolicy.Targets;
import dev.casebook.policy.Judgement.Evidence;
import dev.casebook.policy.Judgement.Verdict;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether each drill was followed by the next within the time that the policy of its day gave. */
public final class DrillJudge {

  private final Catalog catalog;
  private final LocalDate today;

  public DrillJudge(Catalog catalog) {
    this.catalog = catalog;
    this.today = catalog.asOf().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** A drill that was held. */
  private record Held(Drill drill, LocalDate on) {}

  /** One per drill that wants a next one, by severity, then earliest first. */
  public List<Judgement> all() {
    List<Judgement> judgements = new ArrayList<>();
    for (var severity : catalog.severities()) {
      List<Held> held = held(severity.id());
      for (int i = 0; i < held.size(); i++) {
        LocalDate next = i + 1 < held.size() ? held.get(i + 1).on() : null;
        judge(held.get(i), severity.id(), next).ifPresent(judgements::add);
      }
    }
    return judgements;
  }

  private List<Held> held(String severity) {
    List<Held> held = new ArrayList<>();
    catalog
        .documents()
        .forEach(
            document -> {
              if (document instanceof Drill drill
                  && !drill.planned()
                  && severity.equals(drill.severity())
                  && drill.date() != null
                  && !drill.date().isAfter(today)) {
                held.add(new Held(drill, drill.date()));
              }
            });
    held.sort(Comparator.comparing(Held::on));
    return held;
  }

  private Optional<Judgement> judge(Held held, String severity, @Nullable LocalDate next) {
    Period every = catalog.policy().at(held.on(), severity).map(Targets::drill).orElse(null);
    if (every == null) {
      return Optional.empty();
    }
    LocalDate due = held.on().plus(every);
    LocalDate seen = next == null ? today : next;
    Verdict verdict =
        seen.isAfter(due) ? Verdict.BROKEN : next == null ? Verdict.UNDECIDED : Verdict.KEPT;
    return Optional.of(
        new Judgement(
            Demand.DRILL, held.drill().id(), severity, verdict, Evidence.days(due, next)));
  }
}
