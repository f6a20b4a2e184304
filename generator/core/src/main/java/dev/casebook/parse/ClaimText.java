package dev.casebook.parse;

import dev.casebook.model.Moment;
import dev.casebook.model.Owner;
import dev.casebook.model.Review;
import dev.casebook.model.Timeline;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The value of a claim as text, for people. */
final class ClaimText {

  private static final int LONGEST = 120;

  private ClaimText() {}

  /** One line of at most 120 characters; long lists are counted. */
  static String of(Object value) {
    String text = whole(value).replaceAll("\\s+", " ").strip();
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  private static String whole(Object value) {
    if (value instanceof Moment moment) {
      return moment.iso();
    }
    if (value instanceof Owner owner) {
      return owner.id();
    }
    if (value instanceof Review review) {
      return review.on().toString();
    }
    if (value instanceof Timeline timeline) {
      return timeline.events().size() + " rows";
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof Collection<?> items) {
      boolean plain =
          items.stream().allMatch(each -> each instanceof String || each instanceof Owner);
      return plain
          ? items.stream().map(ClaimText::whole).collect(Collectors.joining(", "))
          : Integer.toString(items.size());
    }
    if (value instanceof Map<?, ?> entries) {
      return entries.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return String.valueOf(value);
  }
}
