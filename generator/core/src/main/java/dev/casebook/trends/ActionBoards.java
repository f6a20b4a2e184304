package dev.casebook.trends;

import dev.casebook.model.ActionItem;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Drill;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.trends.ActionBoard.Item;
import dev.casebook.trends.ActionBoard.State;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the action items of a catalog. */
final class ActionBoards {

  private static final Comparator<Item> ORDER =
      Comparator.comparing(Item::state)
          .thenComparing(Item::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Item::since, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Item::source)
          .thenComparing(item -> item.action().title());

  private final Catalog catalog;
  private final LocalDate today;

  ActionBoards(Catalog catalog) {
    this.catalog = catalog;
    this.today = catalog.asOf().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** The items of these incidents, of all kinds, and of all drills. */
  ActionBoard of(List<IncidentRecord> incidents) {
    List<Item> items = new ArrayList<>();
    List<KaplanMeier.Spell> spells = new ArrayList<>();
    for (IncidentRecord record : incidents) {
      LocalDate end = end(record.facts());
      LocalDate byPolicy = catalog.policy().actionsDue(record.facts()).orElse(null);
      for (ActionItem action : record.facts().actions()) {
        Item item = item(record.id(), action, action.due() == null ? byPolicy : action.due(), end);
        items.add(item);
        spell(item).ifPresent(spells::add);
      }
    }
    int untimed = items.size() - spells.size();
    for (Document document : catalog.documents()) {
      if (document instanceof Drill drill) {
        drill
            .followUps()
            .forEach(action -> items.add(item(drill.id(), action, action.due(), drill.date())));
      }
    }
    items.sort(ORDER);
    return new ActionBoard(items, KaplanMeier.of(spells), untimed);
  }

  private static @Nullable LocalDate end(IncidentFacts facts) {
    return facts
        .milestones()
        .get(Milestone.RESOLVED)
        .or(() -> facts.milestones().get(Milestone.MITIGATED))
        .map(Moment::date)
        .orElse(null);
  }

  private Item item(
      String source, ActionItem action, @Nullable LocalDate due, @Nullable LocalDate since) {
    State state =
        switch (action.state()) {
          case OPEN -> due != null && due.isBefore(today) ? State.OVERDUE : State.OPEN;
          case DONE -> State.DONE;
          case DROPPED -> State.DROPPED;
          case UNKNOWN -> State.UNKNOWN;
        };
    return new Item(source, action, state, due, since);
  }

  /** Done before the end counts as done on its day. */
  private Optional<KaplanMeier.Spell> spell(Item item) {
    LocalDate since = item.since();
    boolean open = item.state() == State.OPEN || item.state() == State.OVERDUE;
    LocalDate until = open ? today : item.action().doneOn();
    if (since == null || until == null || (!open && item.state() != State.DONE)) {
      return Optional.empty();
    }
    return Optional.of(
        new KaplanMeier.Spell(Math.max(0, ChronoUnit.DAYS.between(since, until)), open));
  }
}
