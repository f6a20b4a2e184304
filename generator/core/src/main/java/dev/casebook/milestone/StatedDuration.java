package dev.casebook.milestone;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration as people write it: {@code 19 hours 43 minutes}, {@code 673h 34m}, {@code 11 Days},
 * {@code 约 38 分钟}.
 *
 * @param unit minutes of the smallest unit named: somebody who says "22 hours" has rounded
 * @param approximate whether the text says so itself
 */
record StatedDuration(long minutes, long unit, boolean approximate) {

  private static final Map<String, Long> UNITS =
      Map.of(
          "d", 24 * 60L, "h", 60L, "m", 1L, "天", 24 * 60L, "日", 24 * 60L, "小", 60L, "时", 60L, "分",
          1L);
  private static final Pattern PART =
      Pattern.compile(
          "(\\d{1,6}(?:[.,]\\d{1,2})?)\\s{0,3}(?:(days?|d)(?![a-z])|(hours?|hrs?|h)(?![a-z])"
              + "|(minutes?|mins?|m)(?![a-z])|(天|日|小时|时|分钟?)(?!间))|(?<![a-z])s(?:ec)?");
  private static final Pattern BARE_MINUTES =
      Pattern.compile("(?<=\\dh)\\s?(\\d{1,2})(?!\\d|[a-z:])");
  private static final Pattern LEAD =
      Pattern.compile(
          "^\\W{0,3}(about|approx(?:imately|\\.)?|around|roughly|nearly|almost|ca\\.?|~|≈|约|大约|近)?.{0,20}");
  private static final int LONGEST = 80;

  /** Empty for {@code ?}, {@code N/A} and what is no duration. */
  static Optional<StatedDuration> read(String text) {
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String words = cut.toLowerCase(Locale.ROOT).strip();
    int note = words.indexOf('(');
    String said = note > 0 ? words.substring(0, note) : words;
    Matcher part = PART.matcher(said);
    double minutes = 0;
    long unit = Long.MAX_VALUE;
    while (part.find()) {
      if (part.group(1) != null) {
        long each = unit(part);
        minutes += Double.parseDouble(part.group(1).replace(',', '.')) * each;
        unit = Math.min(unit, each);
      }
    }
    if (unit == Long.MAX_VALUE) {
      return Optional.empty();
    }
    Matcher bare = BARE_MINUTES.matcher(said);
    if (bare.find()) {
      return Optional.of(
          new StatedDuration(
              Math.round(minutes) + Long.parseLong(bare.group(1)), 1, isVague(said)));
    }
    return Optional.of(new StatedDuration(Math.round(minutes), unit, isVague(said)));
  }

  private static long unit(Matcher part) {
    for (int group = 2; group <= 5; group++) {
      if (part.group(group) != null) {
        return UNITS.getOrDefault(part.group(group).substring(0, 1), 1L);
      }
    }
    throw new IllegalStateException("Bug: a part of a duration without a unit");
  }

  private static boolean isVague(String said) {
    Matcher lead = LEAD.matcher(said);
    return lead.lookingAt() && lead.group(1) != null;
  }

  /** How far a measured duration is off, in minutes. */
  long off(long measured) {
    return Math.abs(measured - minutes);
  }

  /** Whether a measured duration can be meant: rounded to the unit, or a slip of a hundredth. */
  boolean canBe(long measured) {
    long rounding = unit / 2;
    long slip = minutes / (approximate ? 10 : 100);
    return off(measured) <= Math.max(1, Math.max(rounding, slip));
  }
}
