package dev.casebook.parse;

import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Moment;
import dev.casebook.model.TimelineEvent;
import dev.casebook.yaml.Parsed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Places the rows of one timeline in time. Used once. */
final class TimelineBuilder {

  private final TimelineZones zones;
  private final RowDates dates;
  private final TimelineFindings findings;
  private final List<TimelineEvent> events = new ArrayList<>();

  TimelineBuilder(TimelineZones zones, RowDates dates, TimelineFindings findings) {
    this.zones = zones;
    this.dates = dates;
    this.findings = findings;
  }

  List<TimelineEvent> events() {
    return List.copyOf(events);
  }

  void add(TimelineRow row) {
    RowTime time = row.time();
    Moment at = time == null ? null : place(row, time);
    if (row.isDay()) {
      return;
    }
    EventText event = EventText.of(row);
    if (!event.words().isEmpty() || at != null) {
      events.add(new TimelineEvent(at, event.words(), event.kind(), findings.location(row)));
    }
  }

  private @Nullable Moment place(TimelineRow row, RowTime time) {
    ClockText clock = time.clock();
    if (clock != null && clock.doubt() != null) {
      boolean isRead = clock.time() != null;
      report(isRead ? ParseRules.DOUBTFUL_TIME : ParseRules.UNREADABLE_TIME, row, clock.doubt());
    }
    StatedZone stated = time.time() == null ? null : zones.stated(row);
    ZoneId zone = time.time() == null ? null : zones.meant(stated).orElse(null);
    RowDates.Dated dated = dates.next(time, zone);
    LocalDate date = dated.date();
    if (dated.doubt() != null) {
      reportDay(row, dated, dated.doubt());
    }
    if (date == null) {
      reportUndated(row, time, dated);
      return null;
    }
    weekday(row, time, date);
    LocalTime at = time.time();
    return at == null ? new Moment(date, null, null) : at(row, date, at, new Zoned(stated, zone));
  }

  /** A zone as stated and as meant. */
  private record Zoned(@Nullable StatedZone stated, @Nullable ZoneId zone) {}

  private Moment at(TimelineRow row, LocalDate date, LocalTime time, Zoned zoned) {
    StatedZone stated = zoned.stated();
    if (stated != null) {
      if (zoned.zone() == null) {
        findings.addHabit(ParseRules.AMBIGUOUS_ZONE, row, ambiguous(stated));
      }
      ZoneSeason.doubt(stated, date.atTime(time))
          .ifPresent(doubt -> findings.addHabit(ParseRules.DOUBTFUL_ZONE, row, doubt));
    }
    Parsed<Moment> moment = MomentText.at(date, time, zoned.zone());
    if (moment.value() == null) {
      report(ParseRules.UNREADABLE_TIME, row, new Doubt(moment.problem(), moment.help()));
      return new Moment(date, time, null);
    }
    return moment.value();
  }

  private static Doubt ambiguous(StatedZone stated) {
    return new Doubt(
        "is in %s, which several zones are called".formatted(stated.name()),
        "write an offset such as UTC+8, or set content.defaults with the zone");
  }

  private void reportDay(TimelineRow row, RowDates.Dated dated, Doubt doubt) {
    if (dated.isAmbiguous()) {
      findings.addHabit(ParseRules.AMBIGUOUS_DATE, row, doubt);
    } else {
      report(ParseRules.UNREADABLE_TIME, row, doubt);
    }
  }

  private void reportUndated(TimelineRow row, RowTime time, RowDates.Dated dated) {
    if (dated.doubt() == null && time.time() != null) {
      findings.addHabit(
          ParseRules.MISSING_DATE,
          row,
          new Doubt(
              "has no date", "write the date in the row, in a heading above, or in front matter"));
    }
  }

  private void weekday(TimelineRow row, RowTime time, LocalDate date) {
    if (time.weekday() != null && time.weekday() != date.getDayOfWeek()) {
      report(
          ParseRules.DOUBTFUL_TIME,
          row,
          new Doubt(
              "names a %s, but %s is a %s"
                  .formatted(name(time.weekday()), date, name(date.getDayOfWeek())),
              "correct the weekday or the date"));
    }
  }

  private static String name(Enum<?> day) {
    return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
  }

  private void report(Rule rule, TimelineRow row, Doubt doubt) {
    if (rule.equals(ParseRules.DOUBTFUL_TIME) && doubt.problem().startsWith("mixes")) {
      findings.addHabit(rule, row, doubt);
    } else {
      findings.add(rule, row, doubt);
    }
  }
}
