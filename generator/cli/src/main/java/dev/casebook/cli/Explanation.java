package dev.casebook.cli;

import dev.casebook.check.EvidenceWords;
import dev.casebook.diagnostic.TerminalText;
import dev.casebook.model.Alternative;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.Provenance;
import dev.casebook.model.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fields of a document with their values and where each came from, as text. */
final class Explanation {

  private Explanation() {}

  static String of(Catalog catalog, Document document) {
    Map<String, String> values = DocumentFields.of(document);
    TextTable table = new TextTable("FIELD", "VALUE", "FROM");
    Map<String, Provenance> provenance = document.header().provenance();
    Map<String, Provenance> unnamed = new TreeMap<>(provenance);
    values.forEach(
        (field, value) -> {
          unnamed.remove(field);
          table.row(List.of(field, shorten(value), from(document, provenance.get(field))));
        });
    unnamed.forEach((field, from) -> table.row(List.of(field, "", from(document, from))));
    String text = TerminalText.escape(document.path().value()) + "\n\n" + table.text();
    return text
        + alternatives(document)
        + certainty(document, values)
        + evidence(catalog.freshnessOf(document))
        + timeline(document);
  }

  /** What else was said, and why it lost. */
  private static String alternatives(Document document) {
    List<Alternative> alternatives = document.header().alternatives();
    if (alternatives.isEmpty()) {
      return "";
    }
    TextTable table = new TextTable("FIELD", "ALSO SAID", "BY", "BUT");
    for (Alternative other : alternatives) {
      Provenance winner = document.header().provenance().get(other.field());
      table.row(
          List.of(
              other.field(),
              shorten(other.value()),
              from(document, other.provenance()),
              winner == null ? "" : because(winner, other.provenance())));
    }
    return "\nalternatives that lost:\n" + table.text();
  }

  private static String because(Provenance winner, Provenance loser) {
    return winner.origin() == loser.origin()
        ? "an earlier rule of the same kind wins"
        : words(winner.origin()) + " wins over " + words(loser.origin());
  }

  private static String words(Provenance.Origin origin) {
    return "the " + origin.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String certainty(Document document, Map<String, String> values) {
    Map<String, String> lines = Certainty.lines(document, values);
    if (lines.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\nwhat would make it certain, in the front matter:\n");
    lines
        .values()
        .forEach(line -> text.append("  ").append(TerminalText.escape(line)).append('\n'));
    return text.toString();
  }

  private static String from(Document document, @Nullable Provenance from) {
    if (from == null) {
      return "default";
    }
    List<String> parts = new ArrayList<>(List.of(from.rule()));
    if (from.location() != null && from.location().line() > 0) {
      boolean here = from.location().path().equals(document.path());
      parts.add(here ? "line " + from.location().line() : from.location().toString());
    }
    if (from.commit() != null) {
      parts.add("commit " + from.commit().substring(0, Math.min(10, from.commit().length())));
    }
    return String.join(", ", parts);
  }

  private static String evidence(Freshness freshness) {
    String state = freshness.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    StringBuilder text = new StringBuilder("\nfreshness: " + state);
    text.append(freshness.dueOn() == null ? "" : ", review due on " + freshness.dueOn())
        .append('\n');
    for (Freshness.Evidence evidence : freshness.evidence()) {
      text.append("  ").append(TerminalText.escape(EvidenceWords.of(evidence))).append('\n');
    }
    return text.toString();
  }

  private static String timeline(Document document) {
    if (!(document instanceof IncidentDocument incident)
        || incident.facts().timeline().events().isEmpty()) {
      return "";
    }
    TextTable table = new TextTable("LINE", "AT", "KIND", "EVENT");
    for (TimelineEvent event : incident.facts().timeline().events()) {
      table.row(
          List.of(
              Integer.toString(event.location().line()),
              event.at() == null ? "?" : event.at().iso(),
              event.kind() == null ? "" : event.kind().label(),
              shorten(event.text())));
    }
    return "\ntimeline:\n" + table.text();
  }

  private static String shorten(String text) {
    return text.codePointCount(0, text.length()) <= 60
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 59)) + "…";
  }
}
