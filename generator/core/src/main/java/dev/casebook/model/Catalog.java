package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is known, joined once and immutable.
 *
 * @param documents sorted by path
 * @param incidents newest start first, those without a start last, then by id
 * @param freshness per document
 * @param links per document, in the order of {@link dev.casebook.markdown.MarkdownBody#links()}
 * @param backlinks per document the documents that link to it, sorted
 * @param alerts what rules, documents and the configuration say of alerts
 * @param asOf the moment that the build speaks of
 */
public record Catalog(
    List<Document> documents,
    List<IncidentRecord> incidents,
    Directory directory,
    List<Severity> severities,
    ResponsePolicy policy,
    Map<RepoPath, Freshness> freshness,
    Map<RepoPath, List<ResolvedLink>> links,
    Map<RepoPath, List<RepoPath>> backlinks,
    Index index,
    Alerts alerts,
    Instant asOf) {

  /** Look-ups by path and id. */
  public record Index(Map<RepoPath, Document> byPath, Map<String, Document> byId) {
    public Index {
      byPath = Map.copyOf(byPath);
      byId = Map.copyOf(byId);
    }
  }

  public Catalog {
    documents = documents.stream().sorted(Comparator.comparing(Document::path)).toList();
    incidents = List.copyOf(incidents);
    severities = List.copyOf(severities);
    freshness = Map.copyOf(freshness);
    links = Map.copyOf(links);
    backlinks = Map.copyOf(backlinks);
  }

  public Optional<Document> document(RepoPath path) {
    return Optional.ofNullable(index.byPath().get(path));
  }

  /** A document by its id, or by its path as text. */
  public Optional<Document> document(String idOrPath) {
    Document byId = index.byId().get(idOrPath);
    if (byId != null) {
      return Optional.of(byId);
    }
    return RepoPath.isValid(idOrPath) ? document(new RepoPath(idOrPath)) : Optional.empty();
  }

  public Freshness freshnessOf(Document document) {
    Freshness found = freshness.get(document.path());
    return found == null ? Freshness.UNKNOWN : found;
  }
}
