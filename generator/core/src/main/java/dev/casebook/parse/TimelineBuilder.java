package dev.casebook.parse;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.markdown.InlineText;
import dev.casebook.model.EventKind;
import dev.casebook.model.Moment;
import dev.casebook.model.TimelineEvent;
import dev.casebook.yaml.Parsed;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Places the rows of one timeline in time: a row without a date continues the date before it. Used
 * once.
 */
final class TimelineBuilder {

  /** The kind of a row that is no event but the date of those below it. */
  static final String DAY = "\0day";

  /** A clock that falls back by more than this has passed midnight; by less, a row is misplaced. */
  private static final Duration MIDNIGHT = Duration.ofHours(12);

  private static final Pattern LABEL = Pattern.compile("^\\s*([^:：()（）]{3,40})[:：]\\s");
  private static final Pattern NOTE = Pattern.compile("[(（]([^()（）]{3,40})[)）]");

  private static final Pattern LEADING = Pattern.compile("^[\\s:：.,–—-]+");

  private final RepoPath path;
  private final @Nullable ZoneId zone;
  private final @Nullable Moment base;
  private final List<TimelineEvent> events = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable LocalDate date;
  private @Nullable LocalTime last;

  /**
   * @param zone of rows that state none; null when nobody knows it
   * @param base a moment near the first row, for rows before the first date; null when unknown
   */
  TimelineBuilder(RepoPath path, @Nullable ZoneId zone, @Nullable Moment base) {
    this.path = path;
    this.zone = zone;
    this.base = base;
  }

  List<TimelineEvent> events() {
    return List.copyOf(events);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  void add(TimelineRow row) {
    InlineText text = row.time();
    Optional<Parsed<RowTime>> read = RowTime.read(text.plain());
    RowTime time = read.map(Parsed::value).orElse(null);
    read.filter(parsed -> parsed.value() == null)
        .ifPresent(parsed -> report(row, parsed.problem(), parsed.help()));
    Moment at = time == null ? null : place(row, time);
    if (DAY.equals(row.kind())) {
      return;
    }
    InlineText event = row.event() == null ? text : row.event();
    String words =
        row.event() == null && time != null
            ? text.plain().substring(time.length()).strip()
            : event.plain().strip();
    EventKind kind = kind(row.kind(), event, words);
    if (!words.isEmpty() || at != null) {
      events.add(
          new TimelineEvent(
              at, kind == null ? words : told(words, event, kind), kind, location(row)));
    }
  }

  /**
   * What a row tells beside its kind: {@code **detected** The alert fires} without the first word.
   */
  private static String told(String words, InlineText event, EventKind kind) {
    return event.strong().stream()
        .limit(1)
        .filter(
            label ->
                words.startsWith(label) && EventWords.kind(label).stream().anyMatch(kind::equals))
        .map(label -> LEADING.matcher(words.substring(label.length())).replaceFirst(""))
        .filter(rest -> !rest.isEmpty())
        .findFirst()
        .orElse(words);
  }

  private @Nullable Moment place(TimelineRow row, RowTime time) {
    if (time.date() != null) {
      date = time.date();
      last = time.time();
    } else if (time.time() != null) {
      date = continued(time.time());
      last = time.time();
    }
    if (date == null) {
      return null;
    }
    if (time.time() == null) {
      return new Moment(date, null, null);
    }
    Parsed<Moment> moment =
        MomentText.at(date, time.time(), time.zone() == null ? zone : time.zone());
    if (moment.value() == null) {
      report(row, moment.problem(), moment.help());
      return new Moment(date, time.time(), null);
    }
    return moment.value();
  }

  /** The date of a row that states none. */
  private @Nullable LocalDate continued(LocalTime time) {
    if (date != null) {
      boolean midnight = last != null && Duration.between(time, last).compareTo(MIDNIGHT) > 0;
      return midnight ? date.plusDays(1) : date;
    }
    return base == null ? null : nearest(base, time);
  }

  /** Of the day of a moment and its neighbours, the one on which the time lies nearest to it. */
  private LocalDate nearest(Moment moment, LocalTime time) {
    Moment here = inZone(moment);
    LocalTime clock = here.time();
    if (clock == null) {
      return here.date();
    }
    long minutes = Duration.between(clock, time).toMinutes();
    if (minutes > MIDNIGHT.toMinutes()) {
      return here.date().minusDays(1);
    }
    return minutes < -MIDNIGHT.toMinutes() ? here.date().plusDays(1) : here.date();
  }

  private Moment inZone(Moment moment) {
    return zone == null
        ? moment
        : moment
            .instant()
            .map(instant -> Moment.of(instant.atZone(zone).toOffsetDateTime()))
            .orElse(moment);
  }

  /** The kind that a cell, a bold word, a label or a note in brackets names. */
  private static @Nullable EventKind kind(@Nullable String cell, InlineText event, String words) {
    if (cell != null) {
      return EventWords.kind(cell).orElse(null);
    }
    for (String strong : event.strong()) {
      Optional<EventKind> kind = EventWords.kind(strong);
      if (kind.isPresent()) {
        return kind.get();
      }
    }
    Matcher label = LABEL.matcher(words + " ");
    if (label.find()) {
      Optional<EventKind> kind = EventWords.kind(label.group(1));
      if (kind.isPresent()) {
        return kind.get();
      }
    }
    Matcher note = NOTE.matcher(words);
    while (note.find()) {
      Optional<EventKind> kind = EventWords.kind(note.group(1));
      if (kind.isPresent()) {
        return kind.get();
      }
    }
    return EventWords.kind(words).orElse(null);
  }

  private void report(TimelineRow row, String problem, String help) {
    String text = row.time().plain();
    findings.add(
        Finding.of(
                ParseRules.UNREADABLE_TIME,
                location(row),
                "the time of this row %s: '%s'"
                    .formatted(problem, text.substring(0, Math.min(text.length(), 40))))
            .withHelp(help));
  }

  private SourceLocation location(TimelineRow row) {
    return TimelineRows.location(path, row.line(), row.time());
  }
}
