package dev.casebook.alert;

import dev.casebook.model.AlertRule;
import dev.casebook.model.AlertRule.Reference;
import dev.casebook.model.Provenance;
import dev.casebook.model.Provenance.Origin;
import dev.casebook.yaml.YamlNode.Entry;
import dev.casebook.yaml.YamlNode.Mapping;
import dev.casebook.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes an alert rule of a YAML mapping. */
final class RuleNode {

  static final int LONGEST_NAME = 200;
  static final int LONGEST_REFERENCE = 2_000;
  private static final int MOST_LABELS = 100;

  private final AlertSettings settings;

  RuleNode(AlertSettings settings) {
    this.settings = settings;
  }

  /** The rule, when the mapping is one. */
  Optional<AlertRule> rule(Mapping mapping) {
    Scalar name = scalar(mapping, "alert");
    if (name == null || name.isNull() || mapping.value("expr").isEmpty()) {
      return Optional.empty();
    }
    String text = name.text().strip();
    if (text.isEmpty() || text.length() > LONGEST_NAME || text.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    Mapping labels = inner(mapping, "labels");
    Mapping annotations = inner(mapping, "annotations");
    Scalar severity = first(settings.severityNames(), labels, annotations);
    Scalar runbook = first(settings.runbookNames(), annotations, labels);
    return Optional.of(
        new AlertRule(
            text,
            severity == null ? null : cut(severity.text().strip()),
            texts(labels),
            runbook == null ? null : new Reference(reference(runbook), runbook.location()),
            Provenance.at(Origin.RULE_FILE, "alert rule", name.location())));
  }

  private static String reference(Scalar runbook) {
    String text = runbook.text().strip();
    return text.length() <= LONGEST_REFERENCE ? text : text.substring(0, LONGEST_REFERENCE);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
  }

  /** The value of the first name that one of the mappings has; an empty one counts as none. */
  private static @Nullable Scalar first(
      List<String> names, @Nullable Mapping here, @Nullable Mapping there) {
    for (String name : names) {
      for (Mapping mapping : new @Nullable Mapping[] {here, there}) {
        Scalar found = mapping == null ? null : scalar(mapping, name);
        if (found != null && !found.isNull() && !found.text().isBlank()) {
          return found;
        }
      }
    }
    return null;
  }

  private static SortedMap<String, String> texts(@Nullable Mapping mapping) {
    SortedMap<String, String> texts = new TreeMap<>();
    List<Entry> entries = mapping == null ? List.of() : mapping.entries();
    for (Entry entry : entries) {
      if (texts.size() < MOST_LABELS && entry.value() instanceof Scalar scalar) {
        texts.put(cut(entry.key()), cut(scalar.text()));
      }
    }
    return texts;
  }

  private static @Nullable Scalar scalar(Mapping mapping, String key) {
    return mapping.value(key).orElse(null) instanceof Scalar scalar ? scalar : null;
  }

  private static @Nullable Mapping inner(Mapping mapping, String key) {
    return mapping.value(key).orElse(null) instanceof Mapping inner ? inner : null;
  }
}
