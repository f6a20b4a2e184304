package dev.casebook.render.page;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Drill;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Kind;
import dev.casebook.model.LearningPath;
import dev.casebook.model.Runbook;
import dev.casebook.model.RunbookUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who used what, found once for all pages. */
final class Relations {

  /** That an incident used a document. */
  record IncidentUse(IncidentRecord incident, RunbookUse use) {}

  /** That a drill exercised a document. */
  record DrillUse(Drill drill, RunbookUse use) {}

  private final Map<RepoPath, List<IncidentUse>> incidents = new HashMap<>();
  private final Map<RepoPath, List<DrillUse>> drills = new HashMap<>();
  private final Map<RepoPath, IncidentRecord> records = new HashMap<>();
  private final Map<String, List<Document>> byService = new TreeMap<>();
  private final Map<Kind, List<Document>> byKind = new HashMap<>();

  Relations(Catalog catalog) {
    for (Document document : catalog.documents()) {
      byKind.computeIfAbsent(document.kind(), kind -> new ArrayList<>()).add(document);
      for (String service : document.header().services()) {
        byService.computeIfAbsent(service, id -> new ArrayList<>()).add(document);
      }
    }
    for (IncidentRecord incident : catalog.incidents()) {
      incident.documents().forEach(document -> records.put(document.path(), incident));
      for (RunbookUse use : incident.facts().runbooks()) {
        catalog.document(use.runbook()).ifPresent(used -> add(used, incident, use));
      }
    }
    drills().stream()
        .filter(drill -> !drill.planned())
        .sorted(Comparator.comparing(Relations::date).reversed())
        .forEach(drill -> add(drill, catalog));
  }

  private void add(Document used, IncidentRecord incident, RunbookUse use) {
    incidents
        .computeIfAbsent(used.path(), path -> new ArrayList<>())
        .add(new IncidentUse(incident, use));
  }

  private void add(Drill drill, Catalog catalog) {
    for (RunbookUse use : drill.runbooks()) {
      catalog
          .document(use.runbook())
          .ifPresent(
              used ->
                  drills
                      .computeIfAbsent(used.path(), path -> new ArrayList<>())
                      .add(new DrillUse(drill, use)));
    }
  }

  private static LocalDate date(Drill drill) {
    LocalDate date = drill.date();
    return date == null ? LocalDate.MIN : date;
  }

  /** The incidents that used a document, newest first. */
  List<IncidentUse> incidentsThatUsed(Document document) {
    return incidents.getOrDefault(document.path(), List.of());
  }

  /** The drills that exercised a document, newest first. */
  List<DrillUse> drillsThatUsed(Document document) {
    return drills.getOrDefault(document.path(), List.of());
  }

  Optional<IncidentRecord> incidentOf(IncidentDocument document) {
    return Optional.ofNullable(records.get(document.path()));
  }

  /** Sorted by path. */
  List<Document> ofKind(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** By service id, sorted. */
  Map<String, List<Document>> byService() {
    return byService;
  }

  List<Drill> drills() {
    return ofKind(Kind.DRILL).stream().map(Drill.class::cast).toList();
  }

  List<Runbook> runbooks() {
    return ofKind(Kind.RUNBOOK).stream().map(Runbook.class::cast).toList();
  }

  List<LearningPath> paths() {
    return ofKind(Kind.PATH).stream().map(LearningPath.class::cast).toList();
  }
}
