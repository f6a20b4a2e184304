package dev.casebook.milestone;

import dev.casebook.model.Milestone;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules have decided so far; the first decision stands. Used by one thread, once. */
final class Decided {

  private record Decision(Row row, String rule) {}

  private final Map<Milestone, Decision> decisions = new EnumMap<>(Milestone.class);
  private final Set<Milestone> closed = new LinkedHashSet<>();

  /** Decides, unless the milestone is decided, or closed. */
  void decide(Milestone milestone, Row row, String rule) {
    if (!closed.contains(milestone)) {
      decisions.putIfAbsent(milestone, new Decision(row, rule));
    }
  }

  /** That later rules must not decide these: what the document says of them contradicts itself. */
  void close(Milestone... undecidable) {
    closed.addAll(List.of(undecidable));
  }

  /** Takes decisions back, for good. */
  void withdraw(Milestone... wrong) {
    for (Milestone milestone : wrong) {
      decisions.remove(milestone);
    }
    close(wrong);
  }

  boolean has(Milestone milestone) {
    return decisions.containsKey(milestone);
  }

  Optional<Row> row(Milestone milestone) {
    return Optional.ofNullable(decisions.get(milestone)).map(Decision::row);
  }

  /** The minute of a milestone, or another when it is not decided. */
  long minute(Milestone milestone, long otherwise) {
    @Nullable Decision decision = decisions.get(milestone);
    return decision == null ? otherwise : decision.row().minute();
  }

  List<Reading> readings() {
    return decisions.entrySet().stream()
        .map(
            entry ->
                new Reading(
                    entry.getKey(),
                    entry.getValue().row().at(),
                    entry.getValue().rule(),
                    entry.getValue().row().line()))
        .toList();
  }
}
