package dev.casebook;

import dev.casebook.diagnostic.NearestName;
import dev.casebook.model.ResponsePolicy;
import dev.casebook.model.ResponsePolicy.Targets;
import dev.casebook.model.ResponsePolicy.Version;
import dev.casebook.model.Severity;
import dev.casebook.model.Spans;
import dev.casebook.yaml.YamlNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code policies}: what each severity demands, from a date on. */
final class PolicySection {

  private final List<String> severities;

  PolicySection(List<Severity> severities) {
    this.severities = severities.stream().map(Severity::id).toList();
  }

  ResponsePolicy read(ConfigNode root) {
    return new ResponsePolicy(root.objects("policies", this::version));
  }

  private @Nullable Version version(ConfigNode node) {
    LocalDate from = node.parsed("from", ConfigLoader::date, "write 2026-01-01");
    ConfigNode targets = node.object("severities");
    Map<String, Targets> bySeverity = new LinkedHashMap<>();
    for (YamlNode.Entry entry : targets.all()) {
      ConfigNode demands = targets.object(entry.key());
      if (severities.contains(entry.key())) {
        bySeverity.put(entry.key(), targets(demands));
        demands.finish();
      } else {
        String help =
            NearestName.of(entry.key(), severities)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("name it under 'severities' first");
        targets.invalid(entry.keyLocation(), "there is no severity '" + entry.key() + "'", help);
      }
    }
    if (from == null) {
      node.invalid(node.location(), "a policy needs the date 'from' which it holds", "add 'from:'");
      return null;
    }
    return new Version(from, bySeverity);
  }

  private static Targets targets(ConfigNode node) {
    return new Targets(
        duration(node, "acknowledge"),
        duration(node, "announce"),
        duration(node, "update"),
        duration(node, "mitigate"),
        period(node, "postmortem"),
        period(node, "drill"),
        period(node, "actions"),
        node.texts("participants"),
        node.text("process"));
  }

  private static @Nullable Duration duration(ConfigNode node, String key) {
    return node.parsed(key, Spans::duration, "write a length: 10 minutes");
  }

  private static @Nullable Period period(ConfigNode node, String key) {
    return node.parsed(key, Spans::period, "write a length: 3 days");
  }
}
