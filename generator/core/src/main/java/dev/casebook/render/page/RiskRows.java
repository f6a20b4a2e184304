package dev.casebook.render.page;

import dev.casebook.health.Risk;
import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import java.util.List;
import java.util.Map;

/** Risks as tables show them: the document, its state, what to do and why, in words. */
final class RiskRows {

  private final PageContext context;
  private final Words words;
  private final Rows rows;

  RiskRows(PageContext context, Words words) {
    this.context = context;
    this.words = words;
    this.rows = new Rows(context, words);
  }

  Map<String, Object> row(Risk risk) {
    return new Fields()
        .putAll(rows.document(risk.document()))
        .put("severity", rows.severity(risk.severity()))
        .put("advice", advice(risk))
        .put("reasons", reasons(risk))
        .map();
  }

  /** A document that needs nothing is shown without reasons. */
  Map<String, Object> row(Document document) {
    return context.risk(document).map(this::row).orElseGet(() -> rows.document(document));
  }

  private String advice(Risk risk) {
    Freshness freshness = risk.freshness();
    if (freshness.state() == Freshness.State.CONTRADICTED) {
      return words.text("todo.contradicted");
    }
    if (risk.document().kind().wantsOwner() && risk.document().header().owners().isEmpty()) {
      return words.text("todo.unowned");
    }
    if (freshness.has(Freshness.Mark.NEVER_REVIEWED)) {
      return words.text("todo.never_reviewed");
    }
    return freshness.has(Freshness.Mark.NEVER_EXERCISED)
            && freshness.state() == Freshness.State.VERIFIED
        ? words.text("todo.never_exercised")
        : words.text("todo." + Words.key(freshness.state()));
  }

  private List<String> reasons(Risk risk) {
    return risk.reasons().stream()
        .map(reason -> words.text("risk." + reason.key(), reason.arguments().toArray()))
        .toList();
  }
}
