package dev.casebook.render.page;

import dev.casebook.model.Moment;
import dev.casebook.render.Messages;
import dev.casebook.trends.Phrase;
import dev.casebook.trends.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts values into the language of a page. */
final class Words {

  private final Messages messages;
  private final Wording wording;
  private final String[] months;

  Words(Messages messages) {
    this.messages = messages;
    this.wording = Wording.of(messages.language());
    this.months = messages.text("date.months").split(",", -1);
  }

  Messages messages() {
    return messages;
  }

  Wording wording() {
    return wording;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  String sentence(Phrase phrase) {
    return wording.text(phrase);
  }

  /** The word for a value of an enumeration: {@code freshness.never_reviewed}. */
  String label(String group, Enum<?> value) {
    return text(group + "." + key(value));
  }

  /** The word for a key that documents state, or the key itself when no message knows it. */
  String known(String group, String key) {
    String message = group + "." + key.toLowerCase(Locale.ROOT);
    return messages.has(message) ? text(message) : key;
  }

  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  String date(LocalDate date) {
    return text("date.day", date.getDayOfMonth(), months[date.getMonthValue() - 1], date.getYear());
  }

  String date(Instant instant) {
    return date(day(instant));
  }

  static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  String minutes(double minutes) {
    return wording.minutes(minutes);
  }

  String duration(Duration duration) {
    return minutes(duration.toMillis() / 60_000.0);
  }

  String period(Period period) {
    if (period.getYears() > 0 && period.getMonths() == 0) {
      return text("period.years", period.getYears());
    }
    if (period.toTotalMonths() > 0) {
      return text("period.months", (int) period.toTotalMonths());
    }
    int days = period.getDays();
    return days % 7 == 0 && days > 7 ? text("period.weeks", days / 7) : text("period.days", days);
  }

  /** {@code in 12 days}, {@code today}, {@code 12 days ago}. */
  String distance(LocalDate day, LocalDate today) {
    int days = (int) ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return text("distance.today");
    }
    String key = days > 0 ? "distance.in" : "distance.ago";
    return text(key, span(Math.abs(days)));
  }

  /** The days between two days, whatever their order. */
  String days(LocalDate a, LocalDate b) {
    return text("span.days", (int) Math.abs(ChronoUnit.DAYS.between(a, b)));
  }

  /** Days up to eight weeks, then months, then years. */
  String span(int days) {
    if (days < 56) {
      return text("span.days", days);
    }
    return days < 730
        ? text("span.months", Math.round(days / 30.44f))
        : text("span.years", Math.round(days / 365.25f));
  }

  /** {@code 09:12}; empty text where only a date is known. */
  static String clock(@Nullable LocalTime time) {
    return time == null ? "" : time.toString().substring(0, 5);
  }

  /** {@code UTC}, {@code UTC+08:00}; empty text where none is stated. */
  static String zone(Moment moment) {
    ZoneOffset offset = moment.offset();
    if (offset == null) {
      return "";
    }
    return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
  }

  /** Digits in groups of three, divided by a narrow no-break space. */
  static String number(long value) {
    StringBuilder digits = new StringBuilder(Long.toString(Math.abs(value)));
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, '\u202f');
    }
    return (value < 0 ? "\u2212" : "") + digits;
  }

  /** Date, time and zone, as far as they are known. */
  String moment(Moment moment) {
    String clock = clock(moment.time());
    return (date(moment.date()) + " " + clock + " " + zone(moment)).trim();
  }
}
