package dev.casebook.check;

import dev.casebook.markdown.Section;
import dev.casebook.model.Document;
import java.util.List;
import java.util.Locale;

/** Finds the sections of an incident's record by the names that people give them. */
final class RecordSections {

  private static final List<String> SUMMARY =
      List.of(
          "summary",
          "overview",
          "tl;dr",
          "tldr",
          "abstract",
          "synopsis",
          "what happened",
          "摘要",
          "概述",
          "概要",
          "总结",
          "简介");

  private static final List<String> IMPACT =
      List.of("impact", "affected", "blast radius", "scope", "影响");

  private static final List<String> ACTIONS =
      List.of(
          "action",
          "follow-up",
          "follow up",
          "next steps",
          "corrective",
          "preventative",
          "preventive",
          "行动",
          "改进",
          "后续",
          "措施",
          "待办");

  private static final List<String> FACTORS =
      List.of(
          "contributing",
          "factor",
          "root cause",
          "cause",
          "why it happened",
          "trigger",
          "促成因素",
          "原因",
          "根因",
          "诱因");

  /** A lead of this many characters before the first heading is a summary. */
  private static final int LEAD = 80;

  private RecordSections() {}

  static boolean hasSummary(Document document) {
    return has(document, SUMMARY)
        || document.body().sections().stream()
            .limit(2)
            .anyMatch(section -> isLead(document, section));
  }

  static boolean hasImpact(Document document) {
    return has(document, IMPACT);
  }

  /** The text of the first section of actions; empty when there is none. */
  static String actions(Document document) {
    return document.body().sections().stream()
        .filter(section -> isNamed(section, ACTIONS))
        .map(Section::text)
        .findFirst()
        .orElse("");
  }

  static boolean hasFactors(Document document) {
    return has(document, FACTORS);
  }

  /** The text before the first heading, or right under the page's title. */
  private static boolean isLead(Document document, Section section) {
    boolean opening =
        section.heading().isEmpty()
            || (!document.body().headings().isEmpty()
                && document.body().headings().get(0).level() == 1
                && document.body().headings().get(0).id().equals(section.headingId()));
    return opening && section.text().strip().length() >= LEAD;
  }

  private static boolean has(Document document, List<String> names) {
    return document.body().sections().stream()
        .filter(section -> !section.text().isBlank())
        .anyMatch(section -> isNamed(section, names));
  }

  private static boolean isNamed(Section section, List<String> names) {
    String heading = section.heading().toLowerCase(Locale.ROOT);
    return names.stream().anyMatch(heading::contains);
  }
}
