package dev.casebook;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.NearestName;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlNode.Entry;
import dev.casebook.yaml.YamlNode.Mapping;
import dev.casebook.yaml.YamlNode.Scalar;
import dev.casebook.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of {@code casebook.yml} while it is read: each getter asks for one key, and {@link
 * #finish} reports the keys that nobody asked for. A value of the wrong shape is a finding and
 * counts as not stated.
 */
final class ConfigNode {

  private final SourceLocation location;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<String> known = new ArrayList<>();
  private final List<Finding> findings;

  ConfigNode(@Nullable Mapping mapping, SourceLocation location, List<Finding> findings) {
    this.location = location;
    this.findings = findings;
    if (mapping != null) {
      mapping.entries().forEach(entry -> entries.put(entry.key(), entry));
    }
  }

  SourceLocation location() {
    return location;
  }

  /** The keys as written. */
  List<Entry> all() {
    return List.copyOf(entries.values());
  }

  @Nullable String text(String key) {
    YamlNode node = value(key);
    if (node == null) {
      return null;
    }
    if (node instanceof Scalar scalar) {
      return scalar.text();
    }
    invalid(node.location(), "'" + key + "' is not a text", "write one value");
    return null;
  }

  String text(String key, String otherwise) {
    String text = text(key);
    return text == null ? otherwise : text;
  }

  /** A text that a function understands; what it does not is a finding. */
  <T> @Nullable T parsed(String key, Function<String, Optional<T>> parse, String expected) {
    String text = text(key);
    YamlNode node = value(key);
    if (text == null || node == null) {
      return null;
    }
    Optional<T> parsed = parse.apply(text);
    if (parsed.isEmpty()) {
      invalid(node.location(), "'" + key + "' cannot be read: '" + text + "'", expected);
    }
    return parsed.orElse(null);
  }

  /** A list of texts; one text alone is a list of one. */
  List<String> texts(String key) {
    YamlNode node = value(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof Scalar scalar) {
      return List.of(scalar.text());
    }
    List<String> texts = new ArrayList<>();
    if (node instanceof Sequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (item instanceof Scalar scalar) {
          texts.add(scalar.text());
        } else {
          invalid(item.location(), "'" + key + "' holds something else than texts", "write texts");
        }
      }
    } else {
      invalid(node.location(), "'" + key + "' is not a list", "write a list: [a, b]");
    }
    return texts;
  }

  /** A mapping; an empty one when the key is missing. */
  ConfigNode object(String key) {
    YamlNode node = value(key);
    if (node != null && !(node instanceof Mapping)) {
      invalid(node.location(), "'" + key + "' is not a mapping", "write keys with values below it");
    }
    return new ConfigNode(
        node instanceof Mapping mapping ? mapping : null,
        node == null ? location : node.location(),
        findings);
  }

  /** A list of mappings, each handed to a reader and finished after it. */
  <T> List<T> objects(String key, Function<ConfigNode, @Nullable T> reader) {
    YamlNode node = value(key);
    if (node == null) {
      return List.of();
    }
    List<T> objects = new ArrayList<>();
    if (!(node instanceof Sequence sequence)) {
      invalid(node.location(), "'" + key + "' is not a list", "start each entry with '- '");
      return objects;
    }
    for (YamlNode item : sequence.items()) {
      if (item instanceof Mapping mapping) {
        ConfigNode child = new ConfigNode(mapping, item.location(), findings);
        T object = reader.apply(child);
        child.finish();
        if (object != null) {
          objects.add(object);
        }
      } else {
        invalid(
            item.location(), "'" + key + "' holds something else than mappings", "see the docs");
      }
    }
    return objects;
  }

  /** A text that must be there. */
  @Nullable String required(String key) {
    String text = text(key);
    if (text == null) {
      invalid(location, "'" + key + "' is missing here", "add '" + key + ":'");
    }
    return text;
  }

  void invalid(SourceLocation where, String message, String help) {
    findings.add(Finding.of(ConfigRules.INVALID_VALUE, where, message).withHelp(help));
  }

  /** Reports the keys that nobody asked for. */
  void finish() {
    for (Entry entry : entries.values()) {
      if (!known.contains(entry.key())) {
        String help =
            NearestName.of(entry.key(), known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("known here: " + String.join(", ", known));
        findings.add(
            Finding.of(
                    ConfigRules.UNKNOWN_KEY,
                    entry.keyLocation(),
                    "nothing reads the key '" + entry.key() + "'")
                .withHelp(help));
      }
    }
  }

  private @Nullable YamlNode value(String key) {
    if (!known.contains(key)) {
      known.add(key);
    }
    Entry entry = entries.get(key);
    return entry == null || (entry.value() instanceof Scalar scalar && scalar.isNull())
        ? null
        : entry.value();
  }
}
