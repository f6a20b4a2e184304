package dev.casebook.trends;

import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Kind;
import dev.casebook.model.Moment;
import dev.casebook.model.Revision;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On which day each postmortem came into the repository. That it was there proves that it was
 * written; that it came later proves nothing where the repository is younger than the incident, or
 * where many documents came at once.
 */
final class WrittenDays {

  /** A commit that brings so many documents is an import. */
  private static final int IMPORT = 10;

  private final Map<String, Integer> broughtBy = new HashMap<>();
  private final @Nullable LocalDate earliest;
  private final boolean keepsPostmortems;

  WrittenDays(Catalog catalog) {
    LocalDate first = null;
    for (Document document : catalog.documents()) {
      Revision revision = first(document).orElse(null);
      if (revision != null) {
        broughtBy.merge(revision.commit(), 1, Integer::sum);
        first = first == null || revision.on().isBefore(first) ? revision.on() : first;
      }
    }
    this.earliest = first;
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
            .flatMap(each -> first(each).stream())
            .min(Comparator.comparing(Revision::authored))
            .orElse(null);
    if (revision == null) {
      return new Answer(null, false);
    }
    LocalDate started =
        Candidate.of(record).map(Candidate::stated).map(Moment::date).orElse(LocalDate.MIN);
    boolean older = earliest != null && earliest.isBefore(started);
    boolean alone = broughtBy.getOrDefault(revision.commit(), 0) < IMPORT;
    return new Answer(revision.on(), older && alone);
  }

  private static Optional<Revision> first(Document document) {
    List<Revision> revisions = document.header().history().revisions();
    return revisions.isEmpty()
        ? Optional.empty()
        : Optional.of(revisions.get(revisions.size() - 1));
  }
}
