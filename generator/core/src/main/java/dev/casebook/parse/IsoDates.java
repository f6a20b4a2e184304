package dev.casebook.parse;

import dev.casebook.diagnostic.Finding;
import dev.casebook.yaml.Parsed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that people write in other ways than ISO 8601, when they can be read in one way only. */
public final class IsoDates {

  static final String ADVICE = "; 'casebook check --fix' does";

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

  private IsoDates() {}

  /** The date as ISO 8601; empty when it is none, or can be read in more than one way. */
  public static Optional<String> of(String text) {
    String day = text.strip();
    Matcher numbers = YEAR_FIRST.matcher(day);
    if (numbers.matches()) {
      int first = numbers.group(1) == null ? 5 : 1;
      int step = first == 5 ? 1 : 2;
      String iso =
          "%s-%s-%s"
              .formatted(
                  numbers.group(first),
                  twoDigits(numbers.group(first + step)),
                  twoDigits(numbers.group(first + step + 1)));
      return Optional.ofNullable(DateText.date(iso).value()).map(LocalDate::toString);
    }
    return RowTime.read(day)
        .filter(read -> read.length() >= day.length() && read.time() == null)
        .map(RowTime::day)
        .filter(DayText.Calendar.class::isInstance)
        .map(DayText.Calendar.class::cast)
        .filter(DayText.Calendar::isClear)
        .flatMap(calendar -> calendar.any().date())
        .map(LocalDate::toString);
  }

  /** Reads a date; a problem that can be mended says so. */
  static Parsed<LocalDate> parsed(String text) {
    Parsed<LocalDate> read = DateText.date(text);
    return read.value() != null
        ? read
        : of(text)
            .map(
                iso ->
                    Parsed.<LocalDate>problem(
                        "is not written as ISO 8601", "write " + iso + ADVICE))
            .orElse(read);
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  /** Whether a finding says that a date is to be written so. */
  public static boolean isMeant(Finding finding) {
    return finding.help().endsWith(ADVICE);
  }
}
