package dev.casebook.parse;

import dev.casebook.yaml.Parsed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and times of day as ISO 8601 writes them; anything ambiguous is a problem. */
public final class DateText {

  static final int FIRST_YEAR = 1970;
  static final int LAST_YEAR = 2199;

  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern DATE_AND_MORE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ].*");
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}");
  private static final Pattern LONG_YEAR = Pattern.compile("[-+]?\\d{5,}-\\d{2}-\\d{2}.*");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?");
  private static final String ISO = "use ISO 8601: 2026-03-30";

  private DateText() {}

  /** A date; of a date with a time, the date. */
  public static Parsed<LocalDate> date(String text) {
    Matcher longer = DATE_AND_MORE.matcher(text);
    String day = longer.matches() ? longer.group(1) : text;
    Matcher date = DATE.matcher(day);
    if (date.matches()) {
      return date(date);
    }
    if (LONG_YEAR.matcher(text).matches()) {
      return year();
    }
    return NUMBERS.matcher(day).matches()
        ? Parsed.problem("can be read in more than one way", ISO)
        : Parsed.problem("is no date", ISO);
  }

  private static Parsed<LocalDate> date(Matcher date) {
    try {
      int year = Integer.parseInt(date.group(1));
      LocalDate day =
          LocalDate.of(year, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
      return year < FIRST_YEAR || year > LAST_YEAR ? year() : Parsed.of(day);
    } catch (DateTimeException e) {
      return Parsed.problem("is no day of the calendar", "correct the month or the day");
    }
  }

  private static Parsed<LocalDate> year() {
    return Parsed.problem(
        "has an unlikely year", "write a year between " + FIRST_YEAR + " and " + LAST_YEAR);
  }

  /** A time of day, {@code 7:11}, {@code 07:11} or {@code 07:11:30}. */
  static Parsed<LocalTime> time(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return Parsed.problem("is no time of day", "write hours and minutes: 07:11");
    }
    int hour = Integer.parseInt(time.group(1));
    int minute = Integer.parseInt(time.group(2));
    int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
    if (hour == 24 && minute == 0 && second == 0) {
      return Parsed.problem("is no time of day", "write 00:00 of the next day instead of 24:00");
    }
    if (second == 60) {
      return Parsed.problem("is a leap second, which no clock here knows", "write 59 seconds");
    }
    if (hour > 23 || minute > 59 || second > 60) {
      return Parsed.problem("is no time of day", "hours end at 23, minutes and seconds at 59");
    }
    return Parsed.of(LocalTime.of(hour, minute, second));
  }
}
