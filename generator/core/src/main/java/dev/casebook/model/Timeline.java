package dev.casebook.model;

import java.util.List;

/**
 * Events in document order, which need not be the order of time.
 *
 * @param isUnread whether the document has a timeline of which no row could be read
 */
public record Timeline(List<TimelineEvent> events, boolean isUnread) {

  public static final Timeline EMPTY = new Timeline(List.of());

  /** A timeline that is there, but in a form that nobody could read. */
  public static final Timeline UNREAD = new Timeline(List.of(), true);

  public Timeline {
    events = List.copyOf(events);
  }

  /** The events of a timeline that was read. */
  public Timeline(List<TimelineEvent> events) {
    this(events, false);
  }

  /** This timeline; the other one where this one says nothing. */
  Timeline or(Timeline other) {
    return events.isEmpty() && (!isUnread || !other.events.isEmpty()) ? other : this;
  }
}
