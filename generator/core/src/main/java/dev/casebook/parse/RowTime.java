package dev.casebook.parse;

import dev.casebook.yaml.Parsed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The time at the start of a row: {@code 2026-03-30 07:11 UTC text}, {@code 07:11 text}, {@code
 * 2026-03-30}.
 *
 * @param date null where the row continues the date before it
 * @param time null where the row has only a date
 * @param zone null where the row states none
 * @param length how many characters of the row it took, separators included
 */
record RowTime(
    @Nullable LocalDate date, @Nullable LocalTime time, @Nullable ZoneId zone, int length) {

  private static final String ZONE =
      "(?:UTC|GMT)[-+\u2212]\\d{1,2}(?::?\\d{2})?(?!\\d)|[-+]\\d{2}:?\\d{2}(?!\\d)|"
          + ZoneText.names().stream()
              .map(name -> Pattern.quote(name) + "(?![\\w])")
              .collect(Collectors.joining("|"));
  private static final Pattern ROW =
      Pattern.compile(
          "\\s*(?:~|≈|ca\\.?\\s|c\\.?\\s?(?=\\d))?\\s*"
              + "(?<date>\\d{4,6}-\\d{2}-\\d{2}(?!\\d))?(?:(?<iso>T)|[ ,]\\s*)?"
              + "~?(?<time>(?<!\\d)\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?!\\d|:\\d))?"
              + "(?<half>\\s?[aApP]\\.?[mM]\\.?(?!\\w))?"
              + "~?(?:\\s?\\(?(?<zone>"
              + ZONE
              + ")\\)?)?");
  private static final Pattern RANGE =
      Pattern.compile("~?\\s*(?:-|–|—|to|until|bis|至|~)\\s*\\d{1,2}:[\\d?]{2}(?::\\d{2})?(?!\\d)");
  private static final Pattern SEPARATOR = Pattern.compile("~?\\s*[-–—:：|,.]?\\s*");

  /** Reads the start of a text; empty when it does not start with a time or a date. */
  static Optional<Parsed<RowTime>> read(String text) {
    Matcher row = ROW.matcher(text);
    if (!row.lookingAt() || (row.group("date") == null && row.group("time") == null)) {
      return Optional.empty();
    }
    Parsed<LocalDate> date = row.group("date") == null ? null : DateText.date(row.group("date"));
    if (date != null && date.value() == null) {
      return Optional.of(Parsed.problem(date.problem(), date.help()));
    }
    LocalDate day = date == null ? null : date.value();
    boolean zoned = row.group("zone") != null && !isRange(row);
    ZoneId zone = zoned ? ZoneText.zone(row.group("zone")).orElse(null) : null;
    int end = end(text, zoned || row.group("time") == null ? row.end() : afterTime(row));
    if (row.group("time") == null) {
      return Optional.of(Parsed.of(new RowTime(day, null, null, end)));
    }
    Parsed<LocalTime> time = time(row.group("time"), row.group("half"));
    return Optional.of(
        time.value() == null
            ? Parsed.problem(time.problem(), time.help())
            : Parsed.of(new RowTime(day, time.value(), zone, end)));
  }

  /** {@code 09:00-11:00} is a range; a negative offset follows only an ISO time. */
  private static boolean isRange(Matcher row) {
    return row.group("zone").startsWith("-") && row.group("iso") == null;
  }

  private static int afterTime(Matcher row) {
    return row.group("half") == null ? row.end("time") : row.end("half");
  }

  private static Parsed<LocalTime> time(String clock, @Nullable String half) {
    Parsed<LocalTime> time = DateText.time(clock);
    LocalTime read = time.value();
    if (half == null || read == null) {
      return time;
    }
    if (read.getHour() < 1 || read.getHour() > 12) {
      return Parsed.problem(
          "is no time of a 12-hour clock", "write 24 hours without am or pm: 13:55");
    }
    boolean afternoon = half.toLowerCase(Locale.ROOT).contains("p");
    return Parsed.of(read.withHour(read.getHour() % 12 + (afternoon ? 12 : 0)));
  }

  private static int end(String text, int from) {
    Matcher range = RANGE.matcher(text).region(from, text.length());
    int end = range.lookingAt() ? range.end() : from;
    Matcher separator = SEPARATOR.matcher(text).region(end, text.length());
    return separator.lookingAt() ? separator.end() : end;
  }
}
