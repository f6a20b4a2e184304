package dev.casebook.yaml;

import dev.casebook.diagnostic.NearestName;
import dev.casebook.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Typed access to the keys of one mapping. Each key that was asked for is a known key; {@link
 * #reportUnknown} names the others.
 */
public final class YamlFields {

  private final SourceLocation location;
  private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>();
  private final Set<String> names = new TreeSet<>();
  private final YamlProblems problems;
  private final Map<String, Meaning> meanings;

  /**
   * What a key means that somebody else has chosen.
   *
   * @param because who says so, as the end of a sentence
   */
  public record Meaning(String name, String because) {}

  public YamlFields(YamlNode.Mapping mapping, YamlProblems problems) {
    this(mapping, problems, Map.of());
  }

  /**
   * Fields of which some have other names.
   *
   * @param meanings by the key as written; where the key that is meant stands there too, it wins
   */
  public YamlFields(
      YamlNode.Mapping mapping, YamlProblems problems, Map<String, Meaning> meanings) {
    this.location = mapping.location();
    this.problems = problems;
    this.meanings = meanings;
    for (YamlNode.Entry entry : mapping.entries()) {
      Meaning meaning = meanings.get(entry.key());
      if (meaning == null) {
        entries.put(entry.key(), entry);
      } else {
        entries.putIfAbsent(meaning.name(), entry);
      }
    }
    meanings.forEach(
        (key, meaning) ->
            inside(mapping, key)
                .ifPresent(
                    entry ->
                        entries.putIfAbsent(
                            meaning.name(),
                            new YamlNode.Entry(key, entry.keyLocation(), entry.value()))));
  }

  /** The entry of a key: {@code owner}, or {@code extra.owner} for one in a mapping. */
  public static Optional<YamlNode.Entry> entry(YamlNode.Mapping mapping, String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .findFirst()
        .or(() -> inside(mapping, key));
  }

  private static Optional<YamlNode.Entry> inside(YamlNode.Mapping mapping, String key) {
    int dot = key.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : mapping.entries().stream()
            .filter(entry -> entry.key().equals(key.substring(0, dot)))
            .map(YamlNode.Entry::value)
            .filter(YamlNode.Mapping.class::isInstance)
            .findFirst()
            .flatMap(inner -> entry((YamlNode.Mapping) inner, key.substring(dot + 1)));
  }

  /** Where the mapping starts. */
  public SourceLocation location() {
    return location;
  }

  /** The keys that the mapping has, in document order. */
  public Collection<String> keys() {
    return List.copyOf(entries.keySet());
  }

  /** The value of a key, or of the first alias that has one; a null counts as none. */
  public Optional<YamlValue> find(String key, String... aliases) {
    names.add(key);
    Optional<YamlValue> found = one(key);
    known.addAll(List.of(aliases));
    for (String alias : aliases) {
      if (found.isEmpty()) {
        found = one(alias);
      }
    }
    return found;
  }

  private Optional<YamlValue> one(String key) {
    known.add(key);
    YamlNode.Entry entry = entries.get(key);
    if (entry == null || (entry.value() instanceof YamlNode.Scalar scalar && scalar.isNull())) {
      return Optional.empty();
    }
    Meaning meaning = entry.key().equals(key) ? null : meanings.get(entry.key());
    return Optional.of(
        new YamlValue(
            entry.key(), meaning == null ? "" : meaning.because(), entry.value(), problems));
  }

  /** A text; null when it is not stated or no text. */
  public @Nullable String text(String key) {
    return find(key).map(YamlValue::text).orElse(null);
  }

  /** A list of texts; empty when it is not stated. */
  public List<String> texts(String key) {
    return find(key).map(YamlValue::texts).orElse(List.of());
  }

  /** A text that means something; null when it is not stated or cannot be read. */
  public <T> @Nullable T parsed(String key, Function<String, Parsed<T>> reader) {
    return find(key).map(value -> value.parsed(reader)).orElse(null);
  }

  /** A text; what is given otherwise when it is not stated. */
  public String text(String key, String otherwise) {
    String text = text(key);
    return text == null ? otherwise : text;
  }

  /** A text that must be there; null, with a report, when it is not. */
  public @Nullable String required(String key) {
    Optional<YamlValue> value = find(key);
    if (value.isEmpty()) {
      problems.add(
          problems.unreadableValue(),
          location,
          "'" + key + "' is missing here",
          "add '" + key + ": …'");
    }
    return value.map(YamlValue::text).orElse(null);
  }

  /** The keys of a mapping; none when it is not stated. */
  public YamlFields fields(String key) {
    YamlFields fields = find(key).map(YamlValue::fields).orElse(null);
    return fields == null
        ? new YamlFields(new YamlNode.Mapping(List.of(), location), problems)
        : fields;
  }

  /**
   * What a reader makes of each mapping of a list; a null is left out, unknown keys are reported.
   */
  public <T> List<T> each(String key, Function<YamlFields, @Nullable T> reader) {
    List<T> read = new ArrayList<>();
    for (YamlFields fields : find(key).map(YamlValue::fieldsOfItems).orElse(List.of())) {
      T one = reader.apply(fields);
      fields.reportUnknown();
      if (one != null) {
        read.add(one);
      }
    }
    return read;
  }

  /** The keys that somebody asked for, without aliases, in alphabetical order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(new TreeSet<>(names));
  }

  /** The keys that somebody asked for, with their aliases, in alphabetical order. */
  public Set<String> known() {
    return Collections.unmodifiableSet(new TreeSet<>(known));
  }

  /** Makes keys known that nobody asked for. */
  public void ignore(Collection<String> keys) {
    known.addAll(keys);
  }

  /** Reports each key that nobody asked for. */
  public void reportUnknown() {
    reportUnknown("known are: " + String.join(", ", known));
  }

  /**
   * Reports each key that nobody asked for.
   *
   * @param help the way out where no known key is near
   */
  public void reportUnknown(String help) {
    for (YamlNode.Entry entry : entries.values()) {
      if (!known.contains(entry.key()) && !meanings.containsKey(entry.key())) {
        problems.add(
            problems.unknownKey(),
            entry.keyLocation(),
            "unknown key '" + YamlValue.cut(entry.key()) + "'",
            NearestName.of(entry.key(), known)
                .map(name -> "did you mean '" + name + "'?")
                .orElse(help));
      }
    }
  }
}
