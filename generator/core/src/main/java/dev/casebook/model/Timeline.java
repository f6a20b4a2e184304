package dev.casebook.model;

import java.util.List;

/** Events in document order, which need not be the order of time. */
public record Timeline(List<TimelineEvent> events) {

  public static final Timeline EMPTY = new Timeline(List.of());

  public Timeline {
    events = List.copyOf(events);
  }
}
