package dev.casebook.output;

import dev.casebook.json.Json;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Alternative;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Drill;
import dev.casebook.model.Freshness;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Owner;
import dev.casebook.model.Provenance;
import dev.casebook.model.Review;
import dev.casebook.model.Timeline;
import dev.casebook.model.TimelineEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All documents with every value that is known of them and where it came from; the shape is {@code
 * schema} 1 and only grows. What is not known is null.
 */
public final class DocumentExport {

  private static final int SCHEMA = 1;

  /** What a table can hold; timelines, actions and provenance are in the JSON only. */
  private static final List<String> COLUMNS =
      List.of(
          "path",
          "kind",
          "id",
          "title",
          "severity",
          "services",
          "started",
          "detected",
          "acknowledged",
          "declared",
          "announced",
          "mitigated",
          "resolved",
          "timelineEvents",
          "actionItems",
          "owner",
          "ownerSource",
          "lastSubstantiveChange",
          "reviewedOn",
          "freshness",
          "counted",
          "notCountedBecause");

  private final Catalog catalog;
  private final Map<Document, IncidentRecord> records;

  public DocumentExport(Catalog catalog) {
    this.catalog = catalog;
    this.records = new HashMap<>();
    for (IncidentRecord record : catalog.incidents()) {
      record.documents().forEach(document -> records.put(document, record));
    }
  }

  /**
   * The whole as JSON, for programs.
   *
   * @param revision the commit; null where there is no Git
   */
  public String json(@Nullable String revision) {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("schema", SCHEMA);
    root.put("revision", revision);
    root.put("asOf", catalog.asOf().toString());
    root.put("documents", rows());
    root.put("alerts", AlertExport.rows(catalog.alerts()));
    return Json.pretty(root) + "\n";
  }

  /** The documents as a table, for spreadsheets. */
  public String csv() {
    return CsvTable.of(COLUMNS, rows());
  }

  /** The documents, one row each, in the order of their paths. */
  public List<Map<String, @Nullable Object>> rows() {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    catalog.documents().forEach(document -> rows.add(row(document)));
    return rows;
  }

  /** One document; keys in the order of the contract. */
  public Map<String, @Nullable Object> row(Document document) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("path", document.path().value());
    row.put("kind", document.kind().label());
    row.put("id", document.id());
    row.put("title", document.title());
    @Nullable IncidentFacts facts =
        document instanceof IncidentDocument incident ? incident.facts() : null;
    row.put("severity", document instanceof Drill drill ? drill.severity() : severity(facts));
    row.put("services", document.header().services());
    putMilestones(row, facts);
    row.put("timelineEvents", facts == null ? null : size(facts.timeline()));
    row.put("actionItems", facts == null ? null : facts.actions().size());
    putUpkeep(row, document);
    if (facts != null) {
      row.put("timeline", facts.timeline().events().stream().map(DocumentExport::event).toList());
      row.put("actions", facts.actions().stream().map(DocumentExport::action).toList());
      putCounted(row, document);
    }
    row.put(
        "alerts",
        catalog.alerts().leadingTo(document.path()).stream().map(alert -> alert.name()).toList());
    row.put("provenance", provenance(document));
    row.put("alternatives", alternatives(document));
    return row;
  }

  /** How many events a timeline has; unknown where none could be read. */
  private static @Nullable Integer size(Timeline timeline) {
    return timeline.isUnread() ? null : Integer.valueOf(timeline.events().size());
  }

  private static @Nullable String severity(@Nullable IncidentFacts facts) {
    return facts == null ? null : facts.severity();
  }

  private static void putMilestones(
      Map<String, @Nullable Object> row, @Nullable IncidentFacts facts) {
    for (Milestone milestone :
        List.of(
            Milestone.STARTED,
            Milestone.DETECTED,
            Milestone.ACKNOWLEDGED,
            Milestone.DECLARED,
            Milestone.ANNOUNCED,
            Milestone.MITIGATED,
            Milestone.RESOLVED)) {
      row.put(
          milestone.field(),
          facts == null ? null : facts.milestones().get(milestone).map(Moment::iso).orElse(null));
    }
  }

  private void putUpkeep(Map<String, @Nullable Object> row, Document document) {
    List<String> owners = document.header().owners().stream().map(Owner::id).toList();
    @Nullable Provenance from = document.header().provenance().get("owner");
    row.put("owner", owners.isEmpty() ? null : owners);
    row.put("ownerSource", from == null ? null : from.rule());
    row.put("ownerWeak", document.header().ownerIsWeak());
    Freshness freshness = catalog.freshnessOf(document);
    row.put(
        "lastSubstantiveChange",
        freshness.evidence().stream()
            .filter(evidence -> evidence.kind() == Freshness.Evidence.Kind.CHANGE)
            .map(evidence -> evidence.on().toString())
            .findFirst()
            .orElse(null));
    row.put(
        "reviewedOn",
        document.header().reviews().last().map(Review::on).map(LocalDate::toString).orElse(null));
    row.put("freshness", label(freshness.state()));
  }

  private void putCounted(Map<String, @Nullable Object> row, Document document) {
    IncidentRecord record = records.get(document);
    String because = record == null ? null : record.notCountedBecause();
    row.put("counted", because == null);
    if (because != null) {
      row.put("notCountedBecause", because);
    }
  }

  private static Map<String, @Nullable Object> event(TimelineEvent event) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("at", event.at() == null ? null : event.at().iso());
    entry.put("kind", event.kind() == null ? null : event.kind().label());
    entry.put("text", event.text());
    entry.put("line", event.location().line());
    return entry;
  }

  private static Map<String, @Nullable Object> action(ActionItem action) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("id", action.id());
    entry.put("title", action.title());
    entry.put("owner", action.owner() == null ? null : action.owner().id());
    entry.put("type", action.type());
    entry.put("due", action.due() == null ? null : action.due().toString());
    entry.put("status", label(action.state()));
    entry.put("doneOn", action.doneOn() == null ? null : action.doneOn().toString());
    entry.put("ref", action.ref());
    entry.put("line", action.location().line());
    return entry;
  }

  private static Map<String, Object> provenance(Document document) {
    Map<String, Object> fields = new LinkedHashMap<>();
    new TreeMap<>(document.header().provenance())
        .forEach((field, from) -> fields.put(field, source(from)));
    return fields;
  }

  private static List<Map<String, @Nullable Object>> alternatives(Document document) {
    List<Map<String, @Nullable Object>> alternatives = new ArrayList<>();
    for (Alternative alternative : document.header().alternatives()) {
      Map<String, @Nullable Object> entry = new LinkedHashMap<>();
      entry.put("field", alternative.field());
      entry.put("value", alternative.value());
      entry.putAll(source(alternative.provenance()));
      alternatives.add(entry);
    }
    return alternatives;
  }

  private static Map<String, @Nullable Object> source(Provenance from) {
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("source", from.rule());
    entry.put("line", from.location() == null ? null : from.location().line());
    entry.put("commit", from.commit());
    return entry;
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
