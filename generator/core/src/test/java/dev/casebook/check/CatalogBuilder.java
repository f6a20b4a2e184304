package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.LinkReference;
import dev.casebook.model.Alerts;
import dev.casebook.model.Catalog;
import dev.casebook.model.Directory;
import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.ResolvedLink;
import dev.casebook.model.ResponsePolicy;
import dev.casebook.model.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes catalogs by hand; the day is 2026-11-02. */
final class CatalogBuilder {

  private final List<Document> documents = new ArrayList<>();
  private final List<IncidentRecord> incidents = new ArrayList<>();
  private final List<Severity> severities = new ArrayList<>();
  private final Map<RepoPath, Freshness> freshness = new HashMap<>();
  private final Map<RepoPath, List<ResolvedLink>> links = new HashMap<>();
  private Directory directory = Directory.EMPTY;
  private ResponsePolicy policy = ResponsePolicy.NONE;

  static CatalogBuilder catalog() {
    return new CatalogBuilder();
  }

  /** Documents; each incident stands for itself. */
  CatalogBuilder with(Document... more) {
    for (Document document : more) {
      documents.add(document);
      if (document instanceof IncidentDocument incident) {
        incidents.add(IncidentBuilder.record(incident));
      }
    }
    return this;
  }

  CatalogBuilder joined(IncidentDocument... parts) {
    documents.addAll(List.of(parts));
    incidents.add(IncidentBuilder.record(parts));
    return this;
  }

  CatalogBuilder directory() {
    directory =
        new Directory(
            List.of(new Directory.Team("payments-sre", "Payments", null, List.of())),
            List.of(new Directory.Person("@ana", "Ana"), new Directory.Person("@zoe", "Zoe")),
            List.of(new Directory.Service("checkout", "Checkout", null, null)),
            List.of());
    return this;
  }

  CatalogBuilder severities(String... ids) {
    for (String id : ids) {
      severities.add(new Severity(id, id, List.of("sev-" + id), ""));
    }
    return this;
  }

  CatalogBuilder policy(String severity, @Nullable Period drill, @Nullable Period actions) {
    ResponsePolicy.Targets targets =
        new ResponsePolicy.Targets(null, null, null, null, null, drill, actions, List.of(), null);
    policy =
        new ResponsePolicy(
            List.of(
                new ResponsePolicy.Version(
                    LocalDate.parse("2020-01-01"), Map.of(severity, targets))));
    return this;
  }

  CatalogBuilder fresh(
      Document document,
      Freshness.State state,
      @Nullable String due,
      Freshness.Evidence... evidence) {
    freshness.put(
        document.path(),
        new Freshness(
            state, due == null ? null : LocalDate.parse(due), Set.of(), List.of(evidence)));
    return this;
  }

  CatalogBuilder marked(Document document, Freshness.Mark mark) {
    freshness.computeIfPresent(
        document.path(),
        (path, known) ->
            new Freshness(known.state(), known.dueOn(), Set.of(mark), known.evidence()));
    return this;
  }

  CatalogBuilder link(RepoPath from, LinkReference link, ResolvedLink.Target target) {
    links.computeIfAbsent(from, path -> new ArrayList<>()).add(new ResolvedLink(link, target));
    return this;
  }

  Catalog build() {
    Map<RepoPath, Document> byPath = new HashMap<>();
    Map<String, Document> byId = new HashMap<>();
    for (Document document : documents) {
      byPath.put(document.path(), document);
      byId.putIfAbsent(document.id(), document);
    }
    return new Catalog(
        documents,
        incidents,
        directory,
        severities,
        policy,
        freshness,
        links,
        Map.of(),
        new Catalog.Index(byPath, byId),
        Alerts.NONE,
        Instant.parse("2026-11-02T08:00:00Z"));
  }

  /** What a check finds, as {@code rule path:line:column message | label | help}. */
  List<String> findings(Check check) {
    return check.run(new CheckContext(build(), CheckSettings.DEFAULTS)).stream()
        .sorted()
        .map(CatalogBuilder::text)
        .toList();
  }

  private static String text(Finding finding) {
    String text = finding.rule().id() + " " + finding.location() + " " + finding.message();
    text += finding.label().isEmpty() ? "" : " | " + finding.label();
    return finding.help().isEmpty() ? text : text + " | " + finding.help();
  }
}
