package dev.casebook.policy;

import dev.casebook.model.Arrivals;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Kind;
import dev.casebook.model.Moment;
import dev.casebook.model.Revision;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which day each postmortem came into the repository. That it was there proves that it was
 * written; that it came later proves nothing where the repository is younger than the incident, or
 * where many documents came at once.
 */
final class WrittenDays {

  private final Arrivals arrivals;
  private final boolean keepsPostmortems;

  WrittenDays(Catalog catalog) {
    this.arrivals = new Arrivals(catalog.documents());
    this.keepsPostmortems =
        catalog.documents().stream().anyMatch(each -> each.kind() == Kind.POSTMORTEM);
  }

  /**
   * What the history tells of a postmortem.
   *
   * @param day null where there is none, or where it is not known
   * @param isSure whether it was not there before
   */
  record Answer(@Nullable LocalDate day, boolean isSure) {}

  Answer of(IncidentRecord record) {
    List<Document> postmortems =
        record.documents().stream()
            .filter(each -> each.kind() == Kind.POSTMORTEM)
            .map(Document.class::cast)
            .toList();
    if (postmortems.isEmpty()) {
      return new Answer(null, keepsPostmortems);
    }
    Revision revision =
        postmortems.stream()
            .flatMap(each -> Arrivals.first(each).stream())
            .min(Comparator.comparing(Revision::authored))
            .orElse(null);
    if (revision == null) {
      return new Answer(null, false);
    }
    LocalDate started = record.facts().milestones().first().map(Moment::date).orElse(LocalDate.MIN);
    boolean isSure = arrivals.isOlderThan(started) && arrivals.isAlone(revision);
    return new Answer(revision.on(), isSure);
  }
}
