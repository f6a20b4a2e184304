package dev.casebook.check;

import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Provenance;
import dev.casebook.model.TimelineEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A day that a record states at one place.
 *
 * @param name how a sentence calls it: {@code 'started'}, {@code this row}
 */
record DatedClaim(String name, LocalDate date, SourceLocation location) {

  /**
   * The milestones that are stated beside the timeline, then the first row of the timeline, whose
   * date the rows below it continue.
   */
  static List<DatedClaim> of(IncidentDocument document) {
    List<TimelineEvent> rows =
        document.facts().timeline().events().stream().filter(row -> row.at() != null).toList();
    Set<Integer> lines =
        rows.stream().map(row -> row.location().line()).collect(Collectors.toSet());
    List<DatedClaim> claims = new ArrayList<>();
    for (Milestone milestone : Milestone.values()) {
      SourceLocation at = place(document, milestone);
      Optional<Moment> moment = document.facts().milestones().get(milestone);
      if (moment.isPresent() && at != null && !lines.contains(at.line())) {
        claims.add(new DatedClaim("'" + milestone.field() + "'", moment.get().date(), at));
      }
    }
    rows.stream()
        .findFirst()
        .ifPresent(row -> claims.add(new DatedClaim("this row", day(row), row.location())));
    return claims;
  }

  private static LocalDate day(TimelineEvent row) {
    Moment at = row.at();
    if (at == null) {
      throw new IllegalStateException("Bug: a row without a time");
    }
    return at.date();
  }

  private static @Nullable SourceLocation place(IncidentDocument document, Milestone milestone) {
    Provenance from = document.header().provenance().get(milestone.field());
    if (from == null) {
      return null;
    }
    return switch (from.origin()) {
      case FRONT_MATTER, BODY -> from.location();
      default -> null;
    };
  }
}
