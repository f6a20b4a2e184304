package dev.casebook.policy;

import dev.casebook.model.EventKind;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long nothing was said in public while an incident went on.
 *
 * @param since when the last word was said before it
 */
public record Silence(Instant since, double minutes) {

  /** A timeline with so many updates is taken to hold them all. */
  private static final int ENOUGH = 2;

  /**
   * The longest silence from the first public notice to the resolution; empty where the record does
   * not tell: without both ends, or with less than two rows that are updates, when nobody knows
   * whether there were none or nobody wrote them down. What was over within the rhythm wanted none.
   *
   * @param rhythm in minutes
   */
  public static Optional<Silence> longest(IncidentFacts facts, double rhythm) {
    Instant announced = at(facts, Milestone.ANNOUNCED);
    Instant resolved = at(facts, Milestone.RESOLVED);
    if (announced == null || resolved == null || resolved.isBefore(announced)) {
      return Optional.empty();
    }
    List<Instant> said = new ArrayList<>();
    for (TimelineEvent event : facts.timeline().events()) {
      Moment at = event.at();
      if (event.kind() == EventKind.UPDATE && at != null) {
        at.instant()
            .filter(each -> each.isAfter(announced) && each.isBefore(resolved))
            .ifPresent(said::add);
      }
    }
    boolean wantedNone = Duration.between(announced, resolved).toMillis() <= rhythm * 60_000;
    if (said.size() < ENOUGH && !wantedNone) {
      return Optional.empty();
    }
    said.add(announced);
    said.add(resolved);
    Collections.sort(said);
    Silence longest = new Silence(announced, 0);
    for (int i = 1; i < said.size(); i++) {
      Duration length = Duration.between(said.get(i - 1), said.get(i));
      double minutes = length.toMillis() / 60_000.0;
      longest = minutes > longest.minutes() ? new Silence(said.get(i - 1), minutes) : longest;
    }
    return Optional.of(longest);
  }

  private static @Nullable Instant at(IncidentFacts facts, Milestone milestone) {
    return facts.milestones().get(milestone).flatMap(Moment::instant).orElse(null);
  }
}
