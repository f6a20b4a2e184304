package dev.casebook.render.page;

import dev.casebook.model.Drill;
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
        .put("exercised", rows.used(drill.runbooks()))
        .put("actions", drill.followUps().stream().map(incidents::action).toList())
        .map();
  }
}
