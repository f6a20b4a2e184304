package dev.casebook.render.page;

import dev.casebook.model.EventKind;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The timeline of an incident with offsets; long silences are collapsed and named. */
final class TimelineView {

  /** A silence is named when it is longer than this and far longer than usual. */
  private static final Duration LONG = Duration.ofMinutes(45);

  private final Words words;

  TimelineView(Words words) {
    this.words = words;
  }

  /** Rows of events and gaps; no rows for an incident without a timeline. */
  Map<String, Object> of(IncidentRecord record) {
    List<TimelineEvent> events = record.facts().timeline().events();
    Instant zero = zero(record, events);
    List<Map<String, Object>> rows = new ArrayList<>();
    @Nullable Instant before = null;
    @Nullable LocalDate day = null;
    for (TimelineEvent event : events) {
      Instant at = instant(event);
      if (before != null && at != null && Duration.between(before, at).compareTo(LONG) > 0) {
        rows.add(gap(Duration.between(before, at)));
      }
      Moment moment = event.at();
      LocalDate date = moment == null ? null : moment.date();
      rows.add(row(event, zero, date != null && !date.equals(day)));
      before = at == null ? before : at;
      day = date == null ? day : date;
    }
    return Fields.of("rows", rows).put("zone", zone(events)).map();
  }

  private static @Nullable Instant zero(IncidentRecord record, List<TimelineEvent> events) {
    return record
        .facts()
        .milestones()
        .get(Milestone.STARTED)
        .or(() -> record.facts().milestones().get(Milestone.DETECTED))
        .flatMap(Moment::instant)
        .or(
            () ->
                events.stream()
                    .map(TimelineView::instant)
                    .flatMap(at -> Optional.ofNullable(at).stream())
                    .findFirst())
        .orElse(null);
  }

  private Map<String, Object> gap(Duration silence) {
    return Fields.of("gap", true)
        .put("text", words.text("timeline.gap", words.duration(silence)))
        .map();
  }

  private Map<String, Object> row(TimelineEvent event, @Nullable Instant zero, boolean newDay) {
    Moment moment = event.at();
    Instant at = instant(event);
    EventKind kind = event.kind();
    Fields row = Fields.of("gap", false).put("text", text(event));
    if (moment != null) {
      row.put("iso", moment.iso())
          .put("clock", Words.clock(moment.time()))
          .put("day", newDay ? words.date(moment.date()) : null);
    }
    if (at != null && zero != null) {
      row.put("offset", offset(Duration.between(zero, at)));
    }
    if (kind != null) {
      row.put("kind", kind.label()).put("kindLabel", words.label("event", kind));
    }
    return row.map();
  }

  /** The text without the word that names its kind, which is shown beside it. */
  private String text(TimelineEvent event) {
    EventKind kind = event.kind();
    String text = event.text();
    if (kind == null) {
      return text;
    }
    for (String word : List.of(kind.label(), words.label("event", kind))) {
      String rest = text.substring(Math.min(word.length(), text.length())).stripLeading();
      boolean named = text.regionMatches(true, 0, word, 0, word.length());
      if (named && !rest.isEmpty() && isBoundary(text.charAt(word.length()))) {
        return "::：-–—,，".indexOf(rest.charAt(0)) < 0 ? rest : rest.substring(1).stripLeading();
      }
    }
    return text;
  }

  private static boolean isBoundary(char c) {
    return !(c < 128 && Character.isLetterOrDigit(c));
  }

  /** {@code T+00:12}, {@code T+26:05}, {@code T−00:03}. */
  static String offset(Duration offset) {
    long minutes = Math.abs(offset.toMinutes());
    String sign = offset.isNegative() && minutes > 0 ? "\u2212" : "+";
    return String.format(Locale.ROOT, "T%s%02d:%02d", sign, minutes / 60, minutes % 60);
  }

  private static @Nullable Instant instant(TimelineEvent event) {
    Moment moment = event.at();
    return moment == null ? null : moment.instant().orElse(null);
  }

  private static String zone(List<TimelineEvent> events) {
    return events.stream()
        .map(TimelineEvent::at)
        .flatMap(at -> Optional.ofNullable(at).stream())
        .map(Words::zone)
        .filter(zone -> !zone.isEmpty())
        .findFirst()
        .orElse("");
  }
}
