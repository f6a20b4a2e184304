package dev.casebook.draft;

import dev.casebook.model.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much a document about something of a severity has to say. */
enum Thoroughness {
  BRIEF,
  USUAL,
  FULL;

  /**
   * Full for the worse half of the configured severities, brief for the mildest of several, usual
   * for the others and where nobody knows.
   */
  static Thoroughness of(@Nullable String severity, List<Severity> severities) {
    List<String> ids = severities.stream().map(Severity::id).toList();
    int rank = severity == null ? -1 : ids.indexOf(severity);
    if (rank < 0) {
      return USUAL;
    }
    if (rank == 0 || rank < ids.size() / 2) {
      return FULL;
    }
    return rank == ids.size() - 1 ? BRIEF : USUAL;
  }

  boolean reaches(Thoroughness other) {
    return compareTo(other) >= 0;
  }
}
