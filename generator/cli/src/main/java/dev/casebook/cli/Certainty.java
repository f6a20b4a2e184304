package dev.casebook.cli;

import dev.casebook.model.Document;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.Kind;
import dev.casebook.model.Milestone;
import dev.casebook.model.Provenance;
import dev.casebook.model.Provenance.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to write so that a field needs no reading between the lines: the front matter is certain.
 */
final class Certainty {

  private static final List<Milestone> WANTED =
      List.of(Milestone.STARTED, Milestone.DETECTED, Milestone.MITIGATED, Milestone.RESOLVED);

  private Certainty() {}

  /** Lines of front matter, by field; none for what the document states already. */
  static Map<String, String> lines(Document document, Map<String, String> values) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (String field : wanted(document)) {
      Provenance from = document.header().provenance().get(field);
      String value = values.get(field);
      if (value == null) {
        lines.put(field, field + ": " + example(field));
      } else if (from == null || from.origin() != Origin.FRONT_MATTER) {
        lines.put(field, field + ": " + quoted(stated(field, value)));
      }
    }
    return lines;
  }

  private static List<String> wanted(Document document) {
    List<String> wanted = new ArrayList<>(List.of("kind", "title", "owner"));
    if (document instanceof IncidentDocument) {
      wanted.remove("owner");
      wanted.add("severity");
      WANTED.forEach(milestone -> wanted.add(milestone.field()));
    } else if (document.kind() == Kind.RUNBOOK) {
      wanted.addAll(List.of("alerts", "last_reviewed_on"));
    }
    return wanted;
  }

  /** Postmortems are a kind that the folder tells; in front matter both are incidents. */
  private static String stated(String field, String value) {
    return field.equals("kind") && value.equals(Kind.POSTMORTEM.label())
        ? Kind.INCIDENT.label()
        : value;
  }

  private static String example(String field) {
    return switch (field) {
      case "owner" -> "team:NAME";
      case "severity" -> "ID, as in casebook.yml";
      case "alerts" -> "[ALERT_NAME]";
      case "last_reviewed_on" -> "YYYY-MM-DD";
      case "title" -> "TITLE";
      default -> "YYYY-MM-DDTHH:MM:SS+HH:MM";
    };
  }

  /** A scalar that YAML would take for something else is quoted. */
  private static @Nullable String quoted(String value) {
    boolean plain =
        !value.isEmpty()
            && Character.isLetterOrDigit(value.codePointAt(0))
            && !value.contains(": ")
            && !value.contains(" #");
    return plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
