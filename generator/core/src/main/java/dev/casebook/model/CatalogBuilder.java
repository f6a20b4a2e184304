package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.ResolvedLink.ToDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Joins documents into a catalog: ids, incidents, links in both directions, freshness. */
public final class CatalogBuilder {

  private CatalogBuilder() {}

  public static Catalog build(CatalogInput input) {
    List<Document> documents =
        input.documents().stream().sorted(Comparator.comparing(Document::path)).toList();
    Map<RepoPath, Document> byPath = new HashMap<>();
    Map<String, Document> byId = new HashMap<>();
    for (Document document : documents) {
      byPath.put(document.path(), document);
      byId.merge(document.id(), document, CatalogBuilder::standsForTheId);
    }
    for (Document document : documents) {
      byId.putIfAbsent(document.path().within(input.folder()).value(), document);
    }
    List<IncidentRecord> incidents = new IncidentJoiner(input.asOf()).join(documents);
    LinkResolver resolver = new LinkResolver(input, byPath);
    Map<RepoPath, List<ResolvedLink>> links = links(documents, resolver);
    Map<RepoPath, Freshness> freshness =
        FreshnessRule.of(documents, incidents, byId, input.asOf())
            .all(new GoneTargets(input, links));
    return new Catalog(
        documents,
        incidents,
        input.directory(),
        input.severities(),
        input.policy(),
        freshness,
        links,
        backlinks(links),
        new Catalog.Index(byPath, byId),
        new AlertJoiner(input.severities(), new RunbookResolver(input, resolver, documents))
            .join(input.alerts().rules(), documents, incidents),
        input.asOf());
  }

  /** An incident's postmortem stands for both; else the first by path keeps the id. */
  private static Document standsForTheId(Document first, Document later) {
    return first.kind() == Kind.INCIDENT && later.kind() == Kind.POSTMORTEM ? later : first;
  }

  private static Map<RepoPath, List<ResolvedLink>> links(
      List<Document> documents, LinkResolver resolver) {
    Map<RepoPath, List<ResolvedLink>> links = new HashMap<>();
    for (Document document : documents) {
      links.put(
          document.path(),
          document.body().links().stream().map(link -> resolver.resolve(document, link)).toList());
    }
    return links;
  }

  /** Where the links of a document lead that is not one of the catalog, such as a former one. */
  public static List<ResolvedLink> links(CatalogInput input, Document other) {
    Map<RepoPath, Document> byPath = new HashMap<>();
    input.documents().forEach(document -> byPath.put(document.path(), document));
    LinkResolver resolver = new LinkResolver(input, byPath);
    return other.body().links().stream().map(link -> resolver.resolve(other, link)).toList();
  }

  private static Map<RepoPath, List<RepoPath>> backlinks(Map<RepoPath, List<ResolvedLink>> links) {
    Map<RepoPath, TreeSet<RepoPath>> sources = new TreeMap<>();
    links.forEach(
        (source, targets) -> {
          for (ResolvedLink link : targets) {
            if (link.target() instanceof ToDocument target && !target.path().equals(source)) {
              sources.computeIfAbsent(target.path(), path -> new TreeSet<>()).add(source);
            }
          }
        });
    Map<RepoPath, List<RepoPath>> backlinks = new HashMap<>();
    sources.forEach((target, from) -> backlinks.put(target, new ArrayList<>(from)));
    return backlinks;
  }
}
