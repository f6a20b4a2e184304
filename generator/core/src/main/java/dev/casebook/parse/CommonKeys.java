package dev.casebook.parse;

import dev.casebook.model.Owner;
import dev.casebook.model.Review;
import dev.casebook.model.Spans;
import dev.casebook.yaml.Parsed;
import dev.casebook.yaml.YamlFields;
import dev.casebook.yaml.YamlValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The front matter that all kinds have. */
final class CommonKeys {

  private CommonKeys() {}

  static void read(Keys keys) {
    Values values = keys.values();
    keys.read(Field.ID, CommonKeys::notEmpty);
    keys.read(Field.TITLE, CommonKeys::title);
    keys.read(Field.LANGUAGE, value -> value.parsed(CommonKeys::language), "lang");
    keys.read(Field.TRANSLATIONS, YamlValue::texts);
    readOwner(keys);
    keys.read(Field.SERVICES, values::services, "affected", "service", "subsystem", "product");
    keys.read(Field.TAGS, YamlValue::texts);
    keys.read(Field.AUDIENCE, Values::audience, "visibility", "private");
    keys.read(Field.ALIASES, YamlValue::texts, "redirect_from", "old_paths");
    readReviews(keys);
  }

  private static @Nullable String notEmpty(YamlValue value) {
    String text = value.text();
    return text == null || text.isBlank() ? null : text;
  }

  /** A variable of a generator is no title. */
  private static @Nullable String title(YamlValue value) {
    String text = notEmpty(value);
    return text == null || TitleFromHeading.isVariable(text) ? null : text;
  }

  private static void readOwner(Keys keys) {
    Values values = keys.values();
    keys.read(
        Field.OWNER,
        values::owners,
        "owner_team",
        "owner_slack",
        "team",
        "maintainer",
        "maintainers",
        "owners");
    keys.read(Field.BACKUP_OWNER, values::owner);
    keys.read(Field.CONTACT, YamlValue::text);
    keys.find("owner_slack")
        .ifPresent(
            value -> {
              String channel = value.text();
              keys.claim(
                  Field.CONTACT,
                  channel != null && channel.startsWith("#") ? channel : null,
                  value);
            });
  }

  private static void readReviews(Keys keys) {
    keys.read(Field.LAST_REVIEWED_ON, CommonKeys::read, "last_reviewed", "lastValidated");
    keys.find("last_tested")
        .ifPresent(value -> keys.claim(Field.LAST_REVIEWED_ON, tested(value), value));
    keys.read(Field.REVIEW_IN, value -> value.parsed(CommonKeys::interval));
    keys.read(Field.REVIEW_BY, Values::date, "expires");
    keys.read(Field.REVIEWS, value -> reviews(value, keys.values()));
  }

  static Parsed<Period> interval(String text) {
    return Spans.period(text)
        .map(Parsed::of)
        .orElseGet(
            () ->
                Parsed.problem(
                    "is no length of time in days or more",
                    "write it as '30 days', '6 months' or '1 year'"));
  }

  private static @Nullable Review read(YamlValue value) {
    return review(value, Review.How.READ);
  }

  private static @Nullable Review tested(YamlValue value) {
    return review(value, Review.How.DRILL);
  }

  private static @Nullable Review review(YamlValue value, Review.How how) {
    LocalDate on = Values.date(value);
    return on == null ? null : new Review(on, null, how, null, null, Keys.provenance(value));
  }

  private static List<Review> reviews(YamlValue value, Values values) {
    List<Review> reviews = new ArrayList<>();
    for (YamlValue item : value.items()) {
      YamlFields fields = item.fields();
      if (fields == null) {
        continue;
      }
      LocalDate on =
          Values.required(item, fields, "on") == null
              ? null
              : fields.find("on").map(Values::date).orElse(null);
      Owner by = fields.find("by").map(values::owner).orElse(null);
      Review.How how =
          fields.find("how").map(text -> Values.oneOf(text, Review.How.class)).orElse(null);
      Review.Outcome outcome =
          fields.find("outcome").map(text -> Values.oneOf(text, Review.Outcome.class)).orElse(null);
      String ref = fields.text("ref");
      fields.reportUnknown();
      if (on != null) {
        Review.How known = how == null ? Review.How.READ : how;
        reviews.add(new Review(on, by, known, outcome, ref, Keys.provenance(item)));
      }
    }
    return reviews;
  }

  /** The languages that the site speaks; a bare {@code zh} is simplified Chinese. */
  static Parsed<String> language(String text) {
    return switch (text.toLowerCase(Locale.ROOT).replace('_', '-')) {
      case "en", "en-us", "en-gb" -> Parsed.of("en");
      case "zh", "zh-cn", "zh-hans" -> Parsed.of("zh-CN");
      default -> Parsed.problem("is no language of this site", "write en or zh-CN");
    };
  }
}
