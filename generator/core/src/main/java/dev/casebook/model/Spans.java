package dev.casebook.model;

import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths of time as people write them: {@code 10 minutes}, {@code 6 months}. */
public final class Spans {

  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,5})\\s*(minute|min|hour|h|day|d|week|w|month|year|y)s?");

  private static final int LONGEST_YEARS = 100;

  private Spans() {}

  /** Minutes, hours, days or weeks as a duration; empty when the text is not one. */
  public static Optional<Duration> duration(String text) {
    Matcher matcher = match(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int amount = Integer.parseInt(matcher.group(1));
    return switch (matcher.group(2)) {
      case "minute", "min" -> Optional.of(Duration.ofMinutes(amount));
      case "hour", "h" -> Optional.of(Duration.ofHours(amount));
      case "day", "d" -> Optional.of(Duration.ofDays(amount));
      case "week", "w" -> Optional.of(Duration.ofDays(7L * amount));
      default -> Optional.empty();
    };
  }

  /** Days, weeks, months or years as a period; empty when the text is not one. */
  public static Optional<Period> period(String text) {
    Matcher matcher = match(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int amount = Integer.parseInt(matcher.group(1));
    Period period =
        switch (matcher.group(2)) {
          case "day", "d" -> Period.ofDays(amount);
          case "week", "w" -> Period.ofWeeks(amount);
          case "month" -> Period.ofMonths(amount);
          case "year", "y" -> Period.ofYears(amount);
          default -> Period.ZERO;
        };
    return period.isZero() || period.toTotalMonths() > 12L * LONGEST_YEARS
        ? Optional.empty()
        : Optional.of(period);
  }

  private static Matcher match(String text) {
    return SPAN.matcher(text.strip().toLowerCase(Locale.ROOT));
  }
}
