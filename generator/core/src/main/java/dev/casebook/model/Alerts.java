package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All alerts that rules, documents or the configuration speak of. Immutable. */
public final class Alerts {

  /** No alerts. */
  public static final Alerts NONE = new Alerts(List.of());

  private final List<Alert> all;
  private final Map<String, Alert> byName = new LinkedHashMap<>();
  private final Map<String, Alert> byLowerCase = new HashMap<>();
  private final Map<RepoPath, List<Alert>> byDocument = new HashMap<>();

  /** Alerts in the order of their names. */
  Alerts(List<Alert> all) {
    this.all = List.copyOf(all);
    for (Alert alert : this.all) {
      byName.put(alert.name(), alert);
      byLowerCase.putIfAbsent(lowerCase(alert.name()), alert);
      alert.pages().stream()
          .map(Alert.Page::document)
          .distinct()
          .forEach(path -> byDocument.computeIfAbsent(path, any -> new ArrayList<>()).add(alert));
    }
  }

  static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Sorted by name. */
  public List<Alert> all() {
    return all;
  }

  /** An alert by its name; case matters only where two names differ in nothing else. */
  public Optional<Alert> named(String name) {
    return Optional.ofNullable(byName.getOrDefault(name, byLowerCase.get(lowerCase(name))));
  }

  /** The alerts that lead to a document, sorted by name. */
  public List<Alert> leadingTo(RepoPath document) {
    return Collections.unmodifiableList(byDocument.getOrDefault(document, List.of()));
  }

  /** Whether rules are known, from files or from the configuration. */
  public boolean hasRules() {
    return all.stream().anyMatch(alert -> !alert.rules().isEmpty());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Alerts alerts && alerts.all.equals(all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
