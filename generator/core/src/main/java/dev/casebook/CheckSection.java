package dev.casebook;

import dev.casebook.check.CheckSettings;
import dev.casebook.diagnostic.Level;
import dev.casebook.yaml.Parsed;
import dev.casebook.yaml.YamlFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code checks}: how much each rule weighs. */
final class CheckSection {

  private CheckSection() {}

  /**
   * The settings.
   *
   * @param rules the ids that may be named
   */
  static CheckSettings read(YamlFields checks, Set<String> rules) {
    Map<String, Level> levels = new HashMap<>();
    Set<String> off = new HashSet<>();
    for (String rule : rules) {
      Optional<Level> weight = checks.parsed(rule, CheckSection::weight);
      if (weight == null) {
        continue;
      }
      weight.ifPresentOrElse(level -> levels.put(rule, level), () -> off.add(rule));
    }
    checks.reportUnknown("each rule has a page in generator/docs/checks");
    return new CheckSettings(levels, off);
  }

  /** A level; empty for {@code off}. */
  private static Parsed<Optional<Level>> weight(String text) {
    String label = text.toLowerCase(Locale.ROOT);
    if (label.equals("off")) {
      return Parsed.of(Optional.empty());
    }
    return Stream.of(Level.values())
        .filter(level -> level.label().equals(label))
        .findFirst()
        .map(level -> Parsed.of(Optional.of(level)))
        .orElseGet(
            () -> Parsed.problem("is not a level", "write one of: off, info, warning, error"));
  }
}
