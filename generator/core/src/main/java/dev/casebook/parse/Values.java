package dev.casebook.parse;

import dev.casebook.diagnostic.Finding;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Audience;
import dev.casebook.model.Directory;
import dev.casebook.model.Moment;
import dev.casebook.model.Owner;
import dev.casebook.model.RunbookUse;
import dev.casebook.model.Severity;
import dev.casebook.yaml.Parsed;
import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlNode;
import dev.casebook.yaml.YamlValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the values that the front matter of several kinds has. */
final class Values {

  private static final List<ActionItem.State> ACTION_STATES =
      List.of(ActionItem.State.OPEN, ActionItem.State.DONE, ActionItem.State.DROPPED);

  private final ParseSettings settings;
  private final @Nullable ZoneId zone;

  /**
   * @param zone of times that state none; null when nobody knows it
   */
  Values(ParseSettings settings, @Nullable ZoneId zone) {
    this.settings = settings;
    this.zone = zone;
  }

  /** One of the names of an enumeration, in lower case. */
  static <E extends Enum<E>> @Nullable E oneOf(YamlValue value, Class<E> type) {
    return oneOf(value, List.of(type.getEnumConstants()));
  }

  static <E extends Enum<E>> @Nullable E oneOf(YamlValue value, List<E> choices) {
    return value.parsed(
        text ->
            choices.stream()
                .filter(each -> label(each).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(Parsed::of)
                .orElseGet(() -> choice(choices.stream().map(Values::label).toList())));
  }

  static @Nullable String oneOf(YamlValue value, String... choices) {
    return value.parsed(
        text ->
            Stream.of(choices)
                .filter(each -> each.equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(Parsed::of)
                .orElseGet(() -> choice(List.of(choices))));
  }

  private static <T> Parsed<T> choice(List<String> choices) {
    return Parsed.problem("is none of the values", "write one of: " + String.join(", ", choices));
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static @Nullable LocalDate date(YamlValue value) {
    return value.parsed(IsoDates::parsed);
  }

  static @Nullable Boolean truth(YamlValue value) {
    String text = oneOf(value, "true", "false");
    return text == null ? null : text.equals("true");
  }

  static @Nullable Integer number(YamlValue value) {
    return value.parsed(Values::number);
  }

  private static Parsed<Integer> number(String text) {
    return text.length() <= 9 && !text.isEmpty() && text.chars().allMatch(Values::isDigit)
        ? Parsed.of(Integer.parseInt(text))
        : Parsed.problem("is no whole number", "write digits only");
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** A moment; a time that nobody can place is reported, and has no offset. */
  @Nullable Moment moment(YamlValue value) {
    Moment moment = value.parsed(text -> MomentText.read(text, zone));
    if (moment != null && moment.time() != null && moment.offset() == null) {
      value
          .problems()
          .add(
              Finding.of(
                      ParseRules.MISSING_OFFSET,
                      value.location(),
                      "'%s' has no offset, and nothing states the zone".formatted(moment.iso()))
                  .withHelp(
                      "write %sZ or another offset, or set 'timezone' or 'source.timezone'"
                          .formatted(moment.iso())));
    }
    return moment;
  }

  @Nullable Owner owner(YamlValue value) {
    String text = value.text();
    return text == null || text.isEmpty() ? null : OwnerText.of(text, settings.directory());
  }

  /** Several owners; null when there is none. */
  @Nullable List<Owner> owners(YamlValue value) {
    List<Owner> owners =
        value.items().stream().map(this::owner).filter(Objects::nonNull).distinct().toList();
    return owners.isEmpty() ? null : owners;
  }

  /** The ids of configured services; a name that none has stays as it is. */
  List<String> services(YamlValue value) {
    return services(value.texts());
  }

  List<String> services(List<String> names) {
    return names.stream().map(this::service).distinct().toList();
  }

  String service(String name) {
    return settings.directory().serviceNamed(name).map(Directory.Service::id).orElse(name);
  }

  /** The id of a configured severity, or the text when none fits. */
  @Nullable String severity(YamlValue value) {
    String text = value.text();
    return text == null || text.isEmpty() ? null : severity(text);
  }

  String severity(String text) {
    return settings.severities().stream()
        .filter(severity -> names(severity).anyMatch(name -> name.equalsIgnoreCase(text)))
        .map(Severity::id)
        .findFirst()
        .orElse(text);
  }

  private static Stream<String> names(Severity severity) {
    return Stream.concat(Stream.of(severity.id()), severity.aliases().stream());
  }

  /** Whatever cannot be read is internal. */
  static Audience audience(YamlValue value) {
    if (value.key().equals("private")) {
      return Boolean.FALSE.equals(truth(value)) ? Audience.PUBLIC : Audience.INTERNAL;
    }
    String text = oneOf(value, "public", "internal", "private");
    return "public".equals(text) ? Audience.PUBLIC : Audience.INTERNAL;
  }

  List<RunbookUse> runbooks(YamlValue value) {
    List<RunbookUse> uses = new ArrayList<>();
    for (YamlValue item : value.items()) {
      if (item.node() instanceof YamlNode.Scalar) {
        String id = item.text();
        if (id != null) {
          uses.add(new RunbookUse(id, null, item.location()));
        }
        continue;
      }
      YamlFields fields = item.fields();
      String id = fields == null ? null : required(item, fields, "id");
      if (fields != null && id != null) {
        RunbookUse.Outcome outcome =
            fields.find("outcome").map(text -> oneOf(text, RunbookUse.Outcome.class)).orElse(null);
        uses.add(new RunbookUse(id, outcome, item.location()));
        fields.reportUnknown();
      }
    }
    return uses;
  }

  List<ActionItem> actions(YamlValue value) {
    List<ActionItem> actions = new ArrayList<>();
    for (YamlValue item : value.items()) {
      YamlFields fields = item.fields();
      String title = fields == null ? null : required(item, fields, "title");
      if (fields != null && title != null) {
        actions.add(action(item, fields, title));
        fields.reportUnknown();
      }
    }
    return actions;
  }

  private ActionItem action(YamlValue item, YamlFields fields, String title) {
    LocalDate doneOn = fields.find("done_on").map(Values::date).orElse(null);
    ActionItem.State state =
        fields.find("status").map(text -> oneOf(text, ACTION_STATES)).orElse(null);
    ActionItem.State otherwise = doneOn == null ? ActionItem.State.UNKNOWN : ActionItem.State.DONE;
    return new ActionItem(
        fields.text("id"),
        title,
        fields.find("owner").map(this::owner).orElse(null),
        fields
            .find("type")
            .map(type -> oneOf(type, "prevent", "detect", "mitigate", "process"))
            .orElse(null),
        fields.find("due").map(Values::date).orElse(null),
        state == null ? otherwise : state,
        doneOn,
        fields.text("ref"),
        item.location());
  }

  static @Nullable String required(YamlValue item, YamlFields fields, String key) {
    String text = fields.text(key);
    if (text == null && !fields.keys().contains(key)) {
      item.report(
          "an item of '%s' lacks '%s'".formatted(item.key(), key), "add '" + key + ": …' to it");
    }
    return text == null || text.isEmpty() ? null : text;
  }
}
