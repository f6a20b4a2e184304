package dev.casebook.parse;

import dev.casebook.yaml.Parsed;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths of time as authors write them: {@code 10 minutes}, {@code 6 months}. */
public final class SpanText {

  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,4})\\s*(minute|hour|day|week|month|year)s?");

  private SpanText() {}

  /** Days, weeks, months or years. */
  public static Parsed<Period> period(String text) {
    Matcher span = SPAN.matcher(text.toLowerCase(Locale.ROOT).strip());
    Parsed<Period> otherwise =
        Parsed.problem(
            "is no length of time in days or more",
            "write it as '30 days', '6 months' or '1 year'");
    if (!span.matches()) {
      return otherwise;
    }
    int count = Integer.parseInt(span.group(1));
    return switch (span.group(2)) {
      case "day" -> positive(count, Period.ofDays(count));
      case "week" -> positive(count, Period.ofWeeks(count));
      case "month" -> positive(count, Period.ofMonths(count));
      case "year" -> positive(count, Period.ofYears(count));
      default -> otherwise;
    };
  }

  /** Minutes, hours, days or weeks. */
  public static Parsed<Duration> duration(String text) {
    Matcher span = SPAN.matcher(text.toLowerCase(Locale.ROOT).strip());
    Parsed<Duration> otherwise =
        Parsed.problem(
            "is no length of time in minutes, hours or days",
            "write it as '10 minutes' or '1 hour'");
    if (!span.matches()) {
      return otherwise;
    }
    int count = Integer.parseInt(span.group(1));
    return switch (span.group(2)) {
      case "minute" -> positive(count, Duration.ofMinutes(count));
      case "hour" -> positive(count, Duration.ofHours(count));
      case "day" -> positive(count, Duration.ofDays(count));
      case "week" -> positive(count, Duration.ofDays(7L * count));
      default -> otherwise;
    };
  }

  private static <T> Parsed<T> positive(int count, T span) {
    return count > 0
        ? Parsed.of(span)
        : Parsed.problem("is no time at all", "write a number greater than 0");
  }
}
