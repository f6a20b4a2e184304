package dev.casebook.yaml;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The value of a key, read as what the reader expects; anything else is reported.
 *
 * @param key the key as written, an alias perhaps
 * @param because who says that the key means what was asked for, as the end of a sentence; else
 *     empty
 */
public record YamlValue(String key, String because, YamlNode node, YamlProblems problems) {

  private static final int SHOWN = 60;

  public SourceLocation location() {
    return node.location();
  }

  /** A text without white space around it; null when it is none. */
  public @Nullable String text() {
    if (node instanceof YamlNode.Scalar scalar && !scalar.isNull()) {
      return scalar.text().strip();
    }
    report("'" + key + "' must be one text", "write '" + key + ": text'");
    return null;
  }

  /** A list of texts; a single text is a list of one. */
  public List<String> texts() {
    return items().stream()
        .map(YamlValue::text)
        .filter(Objects::nonNull)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** The items of a list; a single value is a list of one. */
  public List<YamlValue> items() {
    if (!(node instanceof YamlNode.Sequence sequence)) {
      return List.of(this);
    }
    List<YamlValue> items = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      if (!(item instanceof YamlNode.Scalar scalar) || !scalar.isNull()) {
        items.add(new YamlValue(key, because, item, problems));
      }
    }
    return items;
  }

  /** The keys of a mapping; null when it is none. */
  public @Nullable YamlFields fields() {
    if (node instanceof YamlNode.Mapping mapping) {
      return new YamlFields(mapping, problems);
    }
    report("'" + key + "' must hold keys and values", "write '" + key + ": {key: value}'");
    return null;
  }

  /** The keys of each item of a list of mappings. */
  public List<YamlFields> fieldsOfItems() {
    return items().stream().map(YamlValue::fields).filter(Objects::nonNull).toList();
  }

  /** A text that means something; null when it cannot be read. */
  public <T> @Nullable T parsed(Function<String, Parsed<T>> reader) {
    String text = text();
    if (text == null) {
      return null;
    }
    Parsed<T> parsed = reader.apply(text);
    if (parsed.value() == null) {
      report("'%s' %s".formatted(cut(text), parsed.problem()), parsed.help());
    }
    return parsed.value();
  }

  /** Reports that the value cannot be used. */
  public void report(String message, String help) {
    problems.add(
        Finding.of(problems.unreadableValue(), node.location(), message)
            .withLabel("the value of '" + key + "'")
            .withHelp(help));
  }

  static String cut(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= SHOWN && line.length() == text.length()
        ? text
        : line.substring(0, Math.min(SHOWN, line.length())) + "…";
  }
}
