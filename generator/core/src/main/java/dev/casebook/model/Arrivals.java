package dev.casebook.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On which day each document came into the repository, and in which company. */
public final class Arrivals {

  /** A commit that brings so many documents is an import. */
  private static final int IMPORT = 10;

  private final Map<String, Integer> broughtBy = new HashMap<>();
  private final @Nullable LocalDate earliest;

  public Arrivals(List<Document> documents) {
    LocalDate first = null;
    for (Document document : documents) {
      Revision revision = first(document).orElse(null);
      if (revision != null) {
        broughtBy.merge(revision.commit(), 1, Integer::sum);
        first = first == null || revision.on().isBefore(first) ? revision.on() : first;
      }
    }
    this.earliest = first;
  }

  /** The commit that brought a document; empty when unknown. */
  public static Optional<Revision> first(Document document) {
    List<Revision> revisions = document.header().history().revisions();
    return revisions.isEmpty()
        ? Optional.empty()
        : Optional.of(revisions.get(revisions.size() - 1));
  }

  /** Whether a commit brought few documents, so that its day says something of each. */
  public boolean isAlone(Revision revision) {
    return broughtBy.getOrDefault(revision.commit(), 0) < IMPORT;
  }

  /** Whether the repository had documents before a day. */
  public boolean isOlderThan(LocalDate day) {
    return earliest != null && earliest.isBefore(day);
  }
}
