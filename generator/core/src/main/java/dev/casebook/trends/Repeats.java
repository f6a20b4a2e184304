package dev.casebook.trends;

import dev.casebook.model.ActionItem;
import dev.casebook.model.IncidentRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Finds incidents whose predecessor on a service still had open action items. */
final class Repeats {

  private static final int MONTHS = 12;

  private Repeats() {}

  /**
   * One per pair, by the start of the later one.
   *
   * @param candidates earliest start first
   */
  static List<Repeat> of(List<Candidate> candidates) {
    Map<String, Candidate> lastOf = new HashMap<>();
    List<Repeat> repeats = new ArrayList<>();
    for (Candidate later : candidates) {
      Map<String, Before> before = new LinkedHashMap<>();
      for (String service : new LinkedHashSet<>(later.record().services())) {
        Candidate earlier = lastOf.put(service, later);
        if (earlier != null && isNear(earlier, later)) {
          before
              .computeIfAbsent(
                  Population.pathOf(earlier.record()),
                  path -> new Before(earlier.record(), new ArrayList<>()))
              .services()
              .add(service);
        }
      }
      for (Before each : before.values()) {
        List<ActionItem> open = open(each.record(), later.stated().date());
        if (!open.isEmpty()) {
          repeats.add(new Repeat(each.record().id(), later.record().id(), each.services(), open));
        }
      }
    }
    return repeats;
  }

  /** A predecessor with the services that it has in common. */
  private record Before(IncidentRecord record, List<String> services) {}

  private static boolean isNear(Candidate earlier, Candidate later) {
    return !later.stated().date().minusMonths(MONTHS).isAfter(earlier.stated().date());
  }

  /** Open to this day, or done on a later day; one without a day of its end tells nothing. */
  private static List<ActionItem> open(IncidentRecord record, LocalDate day) {
    return record.facts().actions().stream()
        .filter(
            action -> {
              LocalDate done = action.doneOn();
              return action.state() == ActionItem.State.OPEN
                  || (action.state() == ActionItem.State.DONE && done != null && done.isAfter(day));
            })
        .toList();
  }
}
