package dev.casebook;

import dev.casebook.model.ResponsePolicy;
import dev.casebook.model.ResponsePolicy.Targets;
import dev.casebook.model.ResponsePolicy.Version;
import dev.casebook.model.Severity;
import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlValue;
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

  ResponsePolicy read(YamlFields root) {
    return new ResponsePolicy(root.each("policies", this::version));
  }

  private @Nullable Version version(YamlFields fields) {
    LocalDate from =
        fields.required("from") == null ? null : fields.parsed("from", ConfigValues::date);
    YamlFields targets = fields.fields("severities");
    Map<String, Targets> bySeverity = new LinkedHashMap<>();
    for (String severity : severities) {
      targets
          .find(severity)
          .map(YamlValue::fields)
          .ifPresent(demands -> bySeverity.put(severity, targets(demands)));
    }
    targets.reportUnknown("name it under 'severities' first");
    return from == null ? null : new Version(from, bySeverity);
  }

  private static Targets targets(YamlFields fields) {
    Targets targets =
        new Targets(
            duration(fields, "acknowledge"),
            duration(fields, "announce"),
            duration(fields, "update"),
            duration(fields, "mitigate"),
            period(fields, "postmortem"),
            period(fields, "drill"),
            period(fields, "actions"),
            fields.texts("participants"),
            fields.text("process"));
    fields.reportUnknown();
    return targets;
  }

  private static @Nullable Duration duration(YamlFields fields, String key) {
    return fields.parsed(key, ConfigValues::duration);
  }

  private static @Nullable Period period(YamlFields fields, String key) {
    return fields.parsed(key, ConfigValues::period);
  }
}
