package dev.casebook.parse;

import dev.casebook.model.Impact;
import dev.casebook.model.ImpactWindow;
import dev.casebook.model.IncidentFacts.IncidentKind;
import dev.casebook.model.IncidentFacts.Status;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Owner;
import dev.casebook.yaml.Parsed;
import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The front matter of an incident or a postmortem. */
final class IncidentKeys {

  private static final List<Status> STATUSES =
      List.of(Status.ACTIVE, Status.DRAFT, Status.REVIEW, Status.FINAL);
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,15}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /**
   * How an incident stands, in the words of status pages; how far its record is, they do not say.
   */
  private static final Set<String> OF_STATUS_PAGES =
      Set.of(
          "investigating",
          "identified",
          "monitoring",
          "mitigated",
          "resolved",
          "closed",
          "completed",
          "ongoing",
          "open",
          "scheduled");

  private IncidentKeys() {}

  static void read(Keys keys) {
    Values values = keys.values();
    keys.read(Field.INCIDENT, YamlValue::text);
    keys.read(Field.STATUS, value -> status(value, keys));
    keys.read(Field.INCIDENT_KIND, value -> Values.oneOf(value, IncidentKind.class));
    keys.read(Field.SEVERITY, values::severity);
    readMilestones(keys);
    keys.read(
        Field.START_CONFIDENCE, value -> Values.oneOf(value, "exact", "estimated", "unknown"));
    keys.read(
        Field.DETECTED_BY,
        value -> Values.oneOf(value, "alert", "internal", "customer", "third_party"));
    keys.read(Field.IMPACTS, value -> impacts(value, values));
    keys.read(Field.TIMEZONE, YamlValue::text);
    keys.find("trigger").ifPresent(value -> readTrigger(keys, value));
    keys.read(Field.FACTORS, YamlValue::texts);
    keys.read(Field.RESPONDERS, Values::number);
    keys.read(Field.IMPACT, IncidentKeys::impact);
    keys.read(Field.ALERTS, YamlValue::texts, "alert");
    keys.read(Field.RUNBOOKS, values::runbooks);
    keys.read(Field.ACTIONS, values::actions);
    readRoles(keys);
  }

  private static void readMilestones(Keys keys) {
    milestone(
        keys,
        Milestone.STARTED,
        "impact_started_at",
        "started_at",
        "start_time",
        "incident_start_time",
        "starttime",
        "start");
    keys.find("date").filter(IncidentKeys::hasTime).ifPresent(value -> started(keys, value));
    milestone(keys, Milestone.DETECTED, "detected_at", "detecttime", "reported_at", "report_time");
    milestone(keys, Milestone.ACKNOWLEDGED, "acknowledged_at");
    milestone(keys, Milestone.DECLARED, "declared_at");
    milestone(keys, Milestone.ANNOUNCED, "announced_at");
    milestone(keys, Milestone.MITIGATED, "mitigated_at", "stable_at", "fixed_at", "repaired");
    readResolved(keys);
  }

  private static void milestone(Keys keys, Milestone milestone, String... aliases) {
    keys.read(Field.of(milestone), keys.values()::moment, aliases);
  }

  private static void started(Keys keys, YamlValue value) {
    keys.claim(Field.of(Milestone.STARTED), keys.values().moment(value), value);
  }

  /** In other tools {@code resolved} is a truth value, with the time in a key of its own. */
  private static void readResolved(Keys keys) {
    Optional<YamlValue> elsewhere =
        keys.find("resolved_at", "end_time", "incident_end_time", "endtime", "resolvedWhen");
    Optional<String> truth =
        keys.find("resolved")
            .filter(value -> value.node() instanceof YamlNode.Scalar scalar && isTruth(scalar))
            .map(YamlValue::text);
    if (truth.isEmpty() || (elsewhere.isEmpty() && truth.get().equals("true"))) {
      milestone(
          keys,
          Milestone.RESOLVED,
          "resolved_at",
          "end_time",
          "incident_end_time",
          "endtime",
          "resolvedWhen");
    } else if (elsewhere.isPresent()) {
      Moment resolved = keys.values().moment(elsewhere.get());
      keys.claim(Field.of(Milestone.RESOLVED), resolved, elsewhere.get());
    }
  }

  private static boolean isTruth(YamlNode.Scalar scalar) {
    return scalar.text().equals("true") || scalar.text().equals("false");
  }

  /** Where no kind of ours is stated, the words may be those of a status page. */
  private static @Nullable Status status(YamlValue value, Keys keys) {
    boolean other =
        keys.find("kind").isEmpty()
            && value.node() instanceof YamlNode.Scalar scalar
            && OF_STATUS_PAGES.contains(scalar.text().strip().toLowerCase(Locale.ROOT));
    return other ? null : Values.oneOf(value, STATUSES);
  }

  private static boolean hasTime(YamlValue value) {
    return value.node() instanceof YamlNode.Scalar scalar && scalar.text().indexOf(':') > 0;
  }

  private static void readTrigger(Keys keys, YamlValue value) {
    if (value.node() instanceof YamlNode.Scalar) {
      keys.claim(Field.TRIGGER, value.text(), value);
      return;
    }
    YamlFields fields = value.fields();
    if (fields != null) {
      fields.find("kind").ifPresent(kind -> keys.claim(Field.TRIGGER, triggerKind(kind), kind));
      fields.find("ref").ifPresent(ref -> keys.claim(Field.TRIGGER_REF, ref.text(), ref));
      fields.reportUnknown();
    }
  }

  private static @Nullable String triggerKind(YamlValue value) {
    return Values.oneOf(
        value,
        "deployment",
        "configuration",
        "capacity",
        "third_party",
        "hardware",
        "certificate",
        "data",
        "unknown");
  }

  private static List<ImpactWindow> impacts(YamlValue value, Values values) {
    List<ImpactWindow> windows = new ArrayList<>();
    for (YamlValue item : value.items()) {
      YamlFields fields = item.fields();
      if (fields == null) {
        continue;
      }
      Moment from =
          Values.required(item, fields, "from") == null
              ? null
              : fields.find("from").map(values::moment).orElse(null);
      Moment to = fields.find("to").map(values::moment).orElse(null);
      String level =
          fields.find("level").map(text -> Values.oneOf(text, "full", "partial")).orElse(null);
      if (from != null) {
        String service = fields.text("service");
        windows.add(
            new ImpactWindow(from, to, service == null ? null : values.service(service), level));
      }
      fields.ignore(List.of("service"));
      fields.reportUnknown();
    }
    return windows;
  }

  private static @Nullable Impact impact(YamlValue value) {
    YamlFields fields = value.fields();
    if (fields == null) {
      return null;
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String key : fields.keys()) {
      Long count = key.equals("cost") ? null : fields.parsed(key, IncidentKeys::count);
      if (count != null) {
        counts.put(key, count);
      }
    }
    YamlFields cost = fields.find("cost").map(YamlValue::fields).orElse(null);
    if (cost == null) {
      return new Impact(counts, null, null);
    }
    BigDecimal amount = cost.parsed("amount", IncidentKeys::amount);
    String currency = cost.parsed("currency", IncidentKeys::currency);
    cost.reportUnknown();
    return new Impact(counts, amount, amount == null ? null : currency);
  }

  private static Parsed<Long> count(String text) {
    return COUNT.matcher(text).matches()
        ? Parsed.of(Long.parseLong(text))
        : Parsed.problem("is no whole number", "write digits only");
  }

  private static Parsed<BigDecimal> amount(String text) {
    return AMOUNT.matcher(text).matches()
        ? Parsed.of(new BigDecimal(text))
        : Parsed.problem("is no amount", "write digits: 18000 or 18000.50");
  }

  private static Parsed<String> currency(String text) {
    return CURRENCY.matcher(text).matches()
        ? Parsed.of(text)
        : Parsed.problem("is no currency", "write a code of ISO 4217: EUR");
  }

  private static void readRoles(Keys keys) {
    Map<String, List<Owner>> roles = new LinkedHashMap<>();
    Optional<YamlValue> stated = keys.find("roles");
    YamlFields fields = stated.map(YamlValue::fields).orElse(null);
    if (fields != null) {
      for (String role : fields.keys()) {
        fields
            .find(role)
            .map(keys.values()::owners)
            .ifPresent(owners -> roles.put(role.toLowerCase(Locale.ROOT), owners));
      }
    }
    Optional<YamlValue> lead = keys.find("lead", "ic", "coordinators");
    lead.map(keys.values()::owners).ifPresent(owners -> roles.putIfAbsent("commander", owners));
    stated
        .or(() -> lead)
        .ifPresent(value -> keys.claim(Field.ROLES, roles.isEmpty() ? null : roles, value));
  }
}
