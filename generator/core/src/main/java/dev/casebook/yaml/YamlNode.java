package dev.casebook.yaml;

import dev.casebook.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A YAML value with its place. Scalars are never interpreted: {@code NO}, {@code 012} stay text.
 */
public sealed interface YamlNode {

  SourceLocation location();

  /**
   * A scalar.
   *
   * @param quoted whether it stood in quotes or in a block, so that {@code null} and the like are
   *     text
   */
  record Scalar(String text, boolean quoted, SourceLocation location) implements YamlNode {
    /** Whether the scalar is a plain {@code null}, {@code ~} or nothing. */
    public boolean isNull() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, SourceLocation location) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A mapping; keys are unique, in document order. */
  record Mapping(List<Entry> entries, SourceLocation location) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of a key; empty when the mapping lacks it. */
    public Optional<YamlNode> value(String key) {
      return entries.stream()
          .filter(entry -> entry.key().equals(key))
          .map(Entry::value)
          .findFirst();
    }
  }

  /** A key with its value. */
  record Entry(String key, SourceLocation keyLocation, YamlNode value) {}
}
