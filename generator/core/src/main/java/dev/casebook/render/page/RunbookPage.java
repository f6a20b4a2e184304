package dev.casebook.render.page;

import dev.casebook.model.Drill;
import dev.casebook.model.Runbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A runbook: its passport, its parameters, its text. */
final class RunbookPage {

  private static final int USES = 5;

  private final PageContext context;
  private final Words words;
  private final Rows rows;
  private final NightViews nights;

  RunbookPage(PageContext context, Words words) {
    this.context = context;
    this.words = words;
    this.rows = new Rows(context, words);
    this.nights = new NightViews(context, words);
  }

  Map<String, Object> document(Runbook runbook) {
    return new DocumentParts(context, words)
        .whole(runbook)
        .put("severities", runbook.severities().stream().map(rows::severity).toList())
        .put("risk", rows.risk(runbook))
        .put("parameters", parameters(runbook))
        .put("used", used(runbook))
        .put("drilled", drilled(runbook))
        .map();
  }

  private static List<Map<String, Object>> parameters(Runbook runbook) {
    List<Map<String, Object>> parameters = new ArrayList<>();
    for (Runbook.Parameter parameter : runbook.parameters()) {
      parameters.add(
          Fields.of("name", parameter.name())
              .put("pattern", parameter.pattern())
              .put("example", parameter.example())
              .put("description", parameter.description())
              .map());
    }
    return parameters;
  }

  private Map<String, Object> used(Runbook runbook) {
    List<Relations.IncidentUse> all = context.relations().incidentsThatUsed(runbook);
    List<Map<String, Object>> items = new ArrayList<>();
    for (Relations.IncidentUse use : all.subList(0, Math.min(USES, all.size()))) {
      items.add(
          new Fields()
              .putAll(rows.incident(use.incident()))
              .put("outcome", rows.outcome(use.use().outcome()))
              .put("night", context.nights().of(use.incident(), runbook).map(nights::view))
              .map());
    }
    return Fields.of("items", items).put("count", all.size()).map();
  }

  private Map<String, Object> drilled(Runbook runbook) {
    List<Relations.DrillUse> all = context.relations().drillsThatUsed(runbook);
    List<Map<String, Object>> items = new ArrayList<>();
    for (Relations.DrillUse use : all.subList(0, Math.min(USES, all.size()))) {
      Drill drill = use.drill();
      items.add(
          rows.link(drill)
              .put("on", drill.date() == null ? null : drill.date().toString())
              .put("onText", drill.date() == null ? null : words.date(drill.date()))
              .put("outcome", rows.outcome(use.use().outcome()))
              .map());
    }
    return Fields.of("items", items).put("count", all.size()).map();
  }
}
