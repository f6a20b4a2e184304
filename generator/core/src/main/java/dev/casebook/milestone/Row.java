package dev.casebook.milestone;

import dev.casebook.model.EventKind;
import dev.casebook.model.Moment;
import dev.casebook.model.TimelineEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row with a time of day.
 *
 * @param minute for comparison with other rows of the same timeline only
 * @param kind what its label says; null where it has none
 */
record Row(Moment at, long minute, Told told, @Nullable EventKind kind, int line) {

  /** Empty for a row without a time of day: it is no milestone. */
  static Optional<Row> of(TimelineEvent event) {
    return at(event.at(), Told.by(event.text()), event.kind(), event.location().line());
  }

  /** A time that stands elsewhere, for comparison. */
  static Optional<Row> of(Moment at) {
    return at(at, Told.NOTHING, null, 0);
  }

  private static Optional<Row> at(
      @Nullable Moment at, Told told, @Nullable EventKind kind, int line) {
    if (at == null || at.time() == null) {
      return Optional.empty();
    }
    ZoneOffset offset = at.offset() == null ? ZoneOffset.UTC : at.offset();
    Instant instant = at.date().atTime(at.time()).toInstant(offset);
    long minute = Math.floorDiv(instant.getEpochSecond(), 60);
    return Optional.of(new Row(at, minute, told, kind, line));
  }

  boolean tells(Cue... any) {
    return told.tells(any);
  }

  boolean isBackground() {
    return tells(Cue.BACKGROUND) && kind == null && !tells(Cue.BEGIN, Cue.DETECTION);
  }

  boolean isFollowUp() {
    return tells(Cue.FOLLOW_UP) && kind == null;
  }

  /** All works again, or the author calls it over. */
  boolean endsIt() {
    return tells(Cue.RECOVERY, Cue.PERMANENT)
        || kind == EventKind.RESOLVED
        || kind == EventKind.MITIGATED;
  }

  boolean repairs() {
    return tells(Cue.REPAIR, Cue.PARTIAL) && kind == null;
  }

  /** Something is wrong in this row, and nothing in it is better. */
  boolean isBroken() {
    return tells(Cue.FAILURE, Cue.BEGIN) && !endsIt() && !tells(Cue.REPAIR, Cue.PARTIAL);
  }

  /** Somebody takes notice of trouble. */
  boolean detects() {
    return kind == EventKind.DETECTED
        || (tells(Cue.DETECTION) && kind == null && !endsIt() && !isFollowUp() && !isBackground());
  }

  boolean investigates() {
    return kind == EventKind.ACKNOWLEDGED || (tells(Cue.INVESTIGATION) && kind == null);
  }

  /** What cannot come after the end. */
  boolean isRelapse() {
    boolean worse = tells(Cue.FAILURE, Cue.BEGIN, Cue.DETECTION) && !tells(Cue.INVESTIGATION);
    return kind == null && worse && !isFollowUp() && !endsIt() && !repairs();
  }
}
