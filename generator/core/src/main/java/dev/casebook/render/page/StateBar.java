package dev.casebook.render.page;

import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many documents are in which state. */
final class StateBar {

  /** From what needs most to what needs nothing. */
  private static final List<Freshness.State> WORST_FIRST =
      List.of(
          Freshness.State.CONTRADICTED,
          Freshness.State.STALE,
          Freshness.State.UNOWNED,
          Freshness.State.DUE,
          Freshness.State.UNKNOWN,
          Freshness.State.VERIFIED);

  private final PageContext context;
  private final Words words;

  StateBar(PageContext context, Words words) {
    this.context = context;
    this.words = words;
  }

  /** The place of a state among all, those that need most first. */
  static int order(Freshness.State state) {
    return WORST_FIRST.indexOf(state);
  }

  Map<Freshness.State, Integer> count(List<Document> documents) {
    Map<Freshness.State, Integer> counts = new EnumMap<>(Freshness.State.class);
    documents.forEach(
        each -> counts.merge(context.catalog().freshnessOf(each).state(), 1, Integer::sum));
    return counts;
  }

  /** The parts of a bar in percent, best first. */
  List<Map<String, Object>> of(List<Document> documents) {
    Map<Freshness.State, Integer> counts = count(documents);
    List<Map<String, Object>> parts = new ArrayList<>();
    double at = 0;
    for (Map.Entry<Freshness.State, Integer> entry : counts.entrySet()) {
      double width = 100.0 * entry.getValue() / documents.size();
      parts.add(
          Fields.of("state", Words.key(entry.getKey()))
              .put("label", words.label("freshness", entry.getKey()))
              .put("count", entry.getValue())
              .put("at", String.format(Locale.ROOT, "%.3f", at))
              .put("width", String.format(Locale.ROOT, "%.3f", width))
              .map());
      at += width;
    }
    return parts;
  }
}
