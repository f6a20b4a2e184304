package dev.casebook.milestone;

import java.util.List;

/** What a timeline gives, and what in it cannot be right. */
public record MilestonesRead(List<Reading> readings, List<Contradiction> contradictions) {

  public MilestonesRead {
    readings = List.copyOf(readings);
    contradictions = List.copyOf(contradictions);
  }
}
