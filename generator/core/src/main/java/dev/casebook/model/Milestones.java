package dev.casebook.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The points in time that divide an incident into phases. */
public record Milestones(Map<Milestone, Moment> moments) {

  public static final Milestones NONE = new Milestones(Map.of());

  public Milestones {
    EnumMap<Milestone, Moment> copy = new EnumMap<>(Milestone.class);
    copy.putAll(moments);
    moments = java.util.Collections.unmodifiableMap(copy);
  }

  /** The first one that is an instant; where none is, the first that has as much as a date. */
  public Optional<Moment> first() {
    return moments.values().stream()
        .filter(moment -> moment.instant().isPresent())
        .findFirst()
        .or(() -> moments.values().stream().findFirst());
  }

  public Optional<Moment> get(Milestone milestone) {
    return Optional.ofNullable(moments.get(milestone));
  }
}
