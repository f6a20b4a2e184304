package dev.casebook.trends;

import dev.casebook.model.ActionItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The action items of all incidents and drills, and how long those of incidents stay open.
 *
 * @param items overdue first, then open, then the others; in each the earliest day first
 * @param days how many days after the end of its incident each was done; an open one is followed up
 *     to the cut-off
 * @param untimed how many say nothing of how long they took: done without a day, dropped, or of an
 *     incident whose end is not known
 */
public record ActionBoard(List<Item> items, KaplanMeier days, int untimed) {

  /** The smallest number of items whose typical time is told. */
  public static final int GATE = 6;

  /** Where an item stands; in the order of the board. */
  public enum State {
    OVERDUE,
    OPEN,
    UNKNOWN,
    DONE,
    DROPPED
  }

  /**
   * An action item.
   *
   * @param source the id of the incident or the drill
   * @param due its own day, or that of the policy; null for none
   * @param since the day on which its incident was over; null where not known
   */
  public record Item(
      String source,
      ActionItem action,
      State state,
      @Nullable LocalDate due,
      @Nullable LocalDate since) {}

  public ActionBoard {
    items = List.copyOf(items);
  }

  /** The items of one state. */
  public List<Item> of(State state) {
    return items.stream().filter(item -> item.state() == state).toList();
  }
}
