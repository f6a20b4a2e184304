package dev.casebook.render.page;

import dev.casebook.compare.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Comparisons as templates see them. */
final class Differences {

  private final Words words;

  Differences(Words words) {
    this.words = words;
  }

  /**
   * The parts in order: a gap has {@code gap}, a block of code has {@code lines}, any other passage
   * {@code spans}.
   */
  List<Map<String, Object>> of(Comparison comparison) {
    List<Map<String, Object>> parts = new ArrayList<>();
    List<Map<String, Object>> code = new ArrayList<>();
    for (Comparison.Part part : comparison.parts()) {
      boolean verbatim = part instanceof Comparison.Shown shown && isVerbatim(shown);
      boolean begins = part instanceof Comparison.Shown shown && shown.level() == 1;
      if (!code.isEmpty() && (!verbatim || begins)) {
        parts.add(block(code));
        code = new ArrayList<>();
      }
      if (part instanceof Comparison.Gap gap) {
        parts.add(gap(gap));
      } else if (part instanceof Comparison.Shown shown) {
        (verbatim ? code : parts).add(passage(shown));
      }
    }
    if (!code.isEmpty()) {
      parts.add(block(code));
    }
    return parts;
  }

  private static boolean isVerbatim(Comparison.Shown shown) {
    return shown.kind() == Comparison.Kind.CODE || shown.kind() == Comparison.Kind.FRONT_MATTER;
  }

  private static Map<String, Object> block(List<Map<String, Object>> lines) {
    return Fields.of("lines", lines).put("kind", "code").map();
  }

  private Map<String, Object> gap(Comparison.Gap gap) {
    return Fields.of("gap", words.text("diff.gap", gap.passages()))
        .put("heading", gap.heading())
        .map();
  }

  private static Map<String, Object> passage(Comparison.Shown shown) {
    List<Map<String, Object>> spans = new ArrayList<>();
    for (Comparison.Span span : shown.spans()) {
      spans.add(
          Fields.of("fate", Words.key(span.fate()))
              .put("style", Words.key(span.style()))
              .put("text", span.text())
              .map());
    }
    return Fields.of("kind", Words.key(shown.kind()))
        .put("fate", Words.key(shown.fate()))
        .put("level", shown.level())
        .put("lead", shown.lead())
        .put("spans", spans)
        .map();
  }
}
