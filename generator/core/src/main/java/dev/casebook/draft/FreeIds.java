package dev.casebook.draft;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Drill;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Postmortem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ids for documents that state none, in the form that the others have. */
public final class FreeIds {

  private FreeIds() {}

  /** The next free ids, the oldest document first; each is given once. */
  public static Map<RepoPath, String> of(Catalog catalog, List<Document> documents) {
    IdStyle style = new IdStyle(catalog);
    Map<RepoPath, String> ids = new TreeMap<>();
    documents.stream()
        .sorted(
            Comparator.comparing((Document each) -> day(each, catalog))
                .thenComparing(Document::path))
        .forEach(each -> ids.put(each.path(), style.take(id(each, style, catalog))));
    return ids;
  }

  private static String id(Document document, IdStyle style, Catalog catalog) {
    String incident = document instanceof Postmortem record ? record.facts().incident() : null;
    return incident == null
        ? style.next(document.kind(), document.title(), day(document, catalog))
        : style.ofPostmortem(incident);
  }

  private static LocalDate day(Document document, Catalog catalog) {
    LocalDate stated = stated(document);
    return stated == null ? catalog.asOf().atZone(ZoneOffset.UTC).toLocalDate() : stated;
  }

  private static @Nullable LocalDate stated(Document document) {
    if (document instanceof IncidentDocument record) {
      return record.facts().milestones().get(Milestone.STARTED).map(Moment::date).orElse(null);
    }
    return document instanceof Drill drill ? drill.date() : null;
  }
}
