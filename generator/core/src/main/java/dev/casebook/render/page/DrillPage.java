package dev.casebook.render.page;

import dev.casebook.model.Drill;
import dev.casebook.model.RunbookUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A drill: what was exercised, by whom, how it went, what follows. */
final class DrillPage {

  private final PageContext context;
  private final Words words;
  private final Rows rows;

  DrillPage(PageContext context, Words words) {
    this.context = context;
    this.words = words;
    this.rows = new Rows(context, words);
  }

  Map<String, Object> document(Drill drill) {
    IncidentPage incidents = new IncidentPage(context, words);
    Drill.Outcome outcome = drill.outcome();
    return new DocumentParts(context, words)
        .whole(drill)
        .put("on", drill.date() == null ? null : drill.date().toString())
        .put("onText", drill.date() == null ? null : words.date(drill.date()))
        .put("planned", drill.planned())
        .put("scenario", drill.scenario())
        .put("severity", rows.severity(drill.severity()))
        .put("participants", rows.names(drill.participants()))
        .put("outcome", outcome == null ? null : Words.key(outcome))
        .put("outcomeLabel", outcome == null ? null : words.label("drill.outcome", outcome))
        .put("exercised", exercised(drill))
        .put("actions", drill.followUps().stream().map(incidents::action).toList())
        .map();
  }

  private List<Map<String, Object>> exercised(Drill drill) {
    List<Map<String, Object>> exercised = new ArrayList<>();
    for (RunbookUse use : drill.runbooks()) {
      Fields fields =
          context
              .catalog()
              .document(use.runbook())
              .map(rows::link)
              .orElseGet(() -> Fields.of("title", use.runbook()));
      RunbookUse.Outcome outcome = use.outcome();
      if (outcome != null) {
        fields.put(
            "outcome",
            Fields.of("key", Words.key(outcome))
                .put("label", words.label("outcome", outcome))
                .map());
      }
      exercised.add(fields.map());
    }
    return exercised;
  }
}
