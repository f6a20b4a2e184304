package dev.casebook.check;

import dev.casebook.model.Arrivals;
import dev.casebook.model.Document;
import dev.casebook.model.History;
import dev.casebook.model.Revision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a record's name and its first commit say of the day of its incident.
 *
 * @param named in the name of its file; null when none is
 * @param written when it came into the repository, alone; null when unknown
 */
record RecordDay(@Nullable LocalDate named, @Nullable LocalDate written) {

  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(20\\d{2})([-_.]?)(\\d{2})\\2(\\d{2})(?!\\d)");

  /** Records are written, and files named, within so many days after the incident. */
  private static final int WRITTEN_DAYS = 14;

  private static final int SLACK_DAYS = 1;
  private static final int MONTH = 31;

  /** What is known on a day; a document that is not committed yet is written on that day. */
  static RecordDay of(Document document, Arrivals arrivals, LocalDate today) {
    History history = document.header().history();
    Optional<Revision> first = Arrivals.first(document);
    LocalDate written =
        first.isPresent()
            ? first.filter(arrivals::isAlone).map(Revision::on).orElse(null)
            : history.gap() == History.Gap.NOT_COMMITTED ? today : null;
    return new RecordDay(inName(document.path().fileName()), written);
  }

  private static @Nullable LocalDate inName(String name) {
    Matcher day = DAY.matcher(name);
    if (!day.find()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(day.group(1)),
          Integer.parseInt(day.group(3)),
          Integer.parseInt(day.group(4)));
    } catch (DateTimeException e) {
      return null; // digits that are no day, such as a number
    }
  }

  /** Whether name or commit speak for a date. */
  boolean isNear(LocalDate date) {
    return (named != null && Math.abs(ChronoUnit.DAYS.between(date, named)) <= MONTH)
        || (written != null
            && !date.isAfter(written.plusDays(SLACK_DAYS))
            && !date.isBefore(written.minusDays(MONTH)));
  }

  /** What was likely mistyped in the first date of the record; empty when it may well be right. */
  Optional<Slip> slip(LocalDate date) {
    if (named != null) {
      return isNearName(date) ? Optional.empty() : byName(date, named);
    }
    return written == null ? Optional.empty() : byCommit(date, written);
  }

  private boolean isNearName(LocalDate date) {
    return named != null && Math.abs(ChronoUnit.DAYS.between(date, named)) < MONTH - 4;
  }

  private Optional<Slip> byName(LocalDate date, LocalDate day) {
    LocalDate from = day.minusDays(SLACK_DAYS);
    LocalDate to = day.plusDays(SLACK_DAYS);
    Optional<Slip> slip =
        Slip.ofYear(date, day.minusDays(WRITTEN_DAYS), to).or(() -> Slip.ofOrder(date, from, to));
    boolean prompt =
        written != null && !written.isBefore(day) && !written.isAfter(day.plusDays(WRITTEN_DAYS));
    return slip.isPresent() || !prompt ? slip : Slip.ofMonth(date, from, to);
  }

  /** A record is not written before its incident, and seldom a year after it. */
  private static Optional<Slip> byCommit(LocalDate date, LocalDate day) {
    if (date.isAfter(day.plusDays(SLACK_DAYS))) {
      LocalDate from = day.minusDays(MONTH);
      return Slip.ofYear(date, from, day).or(() -> Slip.ofMonth(date, from, day));
    }
    return Slip.ofYear(date, day.minusDays(WRITTEN_DAYS), day.plusDays(SLACK_DAYS));
  }

  /** The evidence, as the end of a sentence. */
  String because() {
    return named != null
        ? "the file is named after " + named
        : "the document was written on " + written;
  }
}
