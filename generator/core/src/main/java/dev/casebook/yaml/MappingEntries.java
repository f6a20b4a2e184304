package dev.casebook.yaml;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The entries of one mapping as they come. Keys that are no text are left out with a finding; so
 * are keys that stand twice with different values, because neither can be trusted.
 */
final class MappingEntries {

  /** Plain scalars that YAML 1.2's core schema reads as something else than text. */
  private static final Pattern NOT_TEXT =
      Pattern.compile(
          "~||null|Null|NULL|true|True|TRUE|false|False|FALSE"
              + "|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
              + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
              + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  private final List<Finding> findings;
  private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
  private final Set<String> contradicted = new HashSet<>();

  MappingEntries(List<Finding> findings) {
    this.findings = findings;
  }

  void add(YamlNode key, YamlNode value) {
    if (!(key instanceof YamlNode.Scalar name)) {
      report(YamlRules.FEATURE, key, "a key must be text", "write 'key: value'");
      return;
    }
    if (name.text().equals("<<") && !name.quoted()) {
      report(YamlRules.FEATURE, key, "merge keys are not supported", "repeat the keys");
      return;
    }
    if (!name.quoted() && NOT_TEXT.matcher(name.text()).matches()) {
      report(
          YamlRules.FEATURE,
          key,
          "a key must be text, '%s' is not".formatted(name.text()),
          "put it in quotes");
      return;
    }
    put(name, value);
  }

  private void put(YamlNode.Scalar name, YamlNode value) {
    YamlNode.Entry entry = new YamlNode.Entry(name.text(), name.location(), value);
    YamlNode.Entry first = entries.putIfAbsent(name.text(), entry);
    if (first == null) {
      return;
    }
    report(
        YamlRules.DUPLICATE_KEY,
        name,
        "the key '%s' stands twice: first in line %d, column %d"
            .formatted(name.text(), first.keyLocation().line(), first.keyLocation().column()),
        "keep one of the two");
    if (!(first.value() instanceof YamlNode.Scalar one)
        || !(value instanceof YamlNode.Scalar other)
        || !one.text().equals(other.text())) {
      contradicted.add(name.text());
    }
  }

  private void report(Rule rule, YamlNode at, String message, String help) {
    findings.add(Finding.of(rule, at.location(), message).withHelp(help));
  }

  List<YamlNode.Entry> toList() {
    List<YamlNode.Entry> kept = new ArrayList<>(entries.values());
    kept.removeIf(entry -> contradicted.contains(entry.key()));
    return kept;
  }
}
