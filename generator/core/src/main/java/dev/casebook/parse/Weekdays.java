package dev.casebook.parse;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads names of weekdays. */
final class Weekdays {

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?i:day)?(?![\\p{L}\\d])\\.?");
  private static final Pattern CHINESE = Pattern.compile("(?:周|星期|礼拜)([一二三四五六日天])");
  private static final String NUMBERS = "一二三四五六日";
  private static final String STARTS = "mon tue wed thu fri sat sun";

  private Weekdays() {}

  /** The weekday at a place of a text; null when none stands there. */
  static @Nullable Spelled<DayOfWeek> read(String text, int from) {
    Matcher english = ENGLISH.matcher(text).region(from, text.length());
    english.useTransparentBounds(true);
    if (english.lookingAt()) {
      String start = text.substring(from, from + 3).toLowerCase(Locale.ROOT);
      return new Spelled<>(DayOfWeek.of(STARTS.indexOf(start) / 4 + 1), english.end());
    }
    Matcher chinese = CHINESE.matcher(text).region(from, text.length());
    if (!chinese.lookingAt()) {
      return null;
    }
    int day = NUMBERS.indexOf(chinese.group(1));
    return new Spelled<>(day < 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(day + 1), chinese.end());
  }
}
