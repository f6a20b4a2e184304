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

  public Optional<Moment> get(Milestone milestone) {
    return Optional.ofNullable(moments.get(milestone));
  }
}
