package dev.casebook.parse;

import dev.casebook.markdown.InlineText;
import dev.casebook.markdown.LinkReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which one line is an entry of a timeline, in the order in which they are tried. The
 * next way is one more constant.
 */
final class EntryForm {

  /** {@code 09:14 text}, {@code 2026-03-30 07:11 UTC - text}. */
  static final EntryForm TIME_FIRST = new EntryForm(EntryForm::timeFirst);

  /** {@code First detected: 2026-03-30 07:11}, {@code [Update - 2026-03-30 15h50 UTC] text}. */
  static final EntryForm LABEL_FIRST = new EntryForm(EntryForm::labelFirst);

  private static final List<EntryForm> ALL = List.of(TIME_FIRST, LABEL_FIRST);

  private static final Pattern LABEL =
      Pattern.compile("[\\s\\[*_(✅]*(?<label>\\p{L}[\\p{L} /&'’-]{1,50}+)");
  private static final Pattern SEPARATED =
      Pattern.compile("[\\s*_]*(?:[:：@]|[-–—](?=\\s))[\\s*_]*");
  private static final Pattern TRAILING =
      Pattern.compile("(?i)(?:\\s(?:at|on|around|about|approx|ca))?[\\s–—-]*$");

  /** Before a day; before a time of day they could be a minus. */
  private static final Pattern DASHES = Pattern.compile("^[\\s–—-]+");

  private static final Pattern EDGES = Pattern.compile("^[\\s*_\\[]+|[\\s*_:：@–—-]+$");

  /** {@code Date: 2026-03-30} is the day of the rows below it. */
  private static final Pattern DAY = Pattern.compile("(?i)(?:date|day|incident date|日期)");

  private final Function<InlineText, Optional<TimelineRow>> reader;

  private EntryForm(Function<InlineText, Optional<TimelineRow>> reader) {
    this.reader = reader;
  }

  /** The entry that a line is; empty when it is none. */
  static Optional<TimelineRow> read(InlineText line) {
    if (isImage(line)) {
      return Optional.empty();
    }
    for (EntryForm form : ALL) {
      Optional<TimelineRow> row = form.reader.apply(line);
      if (row.isPresent()) {
        return row;
      }
    }
    return Optional.empty();
  }

  /** The alternative text of an image is no entry. */
  private static boolean isImage(InlineText line) {
    return line.links().stream()
        .anyMatch(
            link ->
                link.kind() == LinkReference.Kind.IMAGE
                    && link.text().equals(line.plain().strip()));
  }

  private static Optional<TimelineRow> timeFirst(InlineText line) {
    String text = line.plain();
    Optional<RowTime> time = RowTime.read(text);
    if (time.isPresent()) {
      return time.map(read -> timed(line, read, text.substring(read.length())));
    }
    String behind = DASHES.matcher(text).replaceFirst("");
    return RowTime.read(behind)
        .filter(read -> read.day() instanceof DayText.Calendar)
        .map(read -> timed(line, read, behind.substring(read.length())));
  }

  private static TimelineRow timed(InlineText line, RowTime time, String rest) {
    return TimelineRow.of(line, time, rest.strip());
  }

  private static Optional<TimelineRow> labelFirst(InlineText line) {
    String text = line.plain();
    Matcher match = LABEL.matcher(text);
    if (!match.lookingAt()) {
      return Optional.empty();
    }
    Matcher separator = SEPARATED.matcher(text).region(match.end(), text.length());
    boolean separated = separator.lookingAt();
    int from = separated ? separator.end() : match.end();
    Optional<RowTime> time = RowTime.read(text.substring(from));
    String label = TRAILING.matcher(text.substring(match.start("label"), from)).replaceFirst("");
    String name = EDGES.matcher(label).replaceAll("");
    boolean known = separated || isBold(line, name) || EventWords.kind(name).isPresent();
    return time.filter(read -> known && isPoint(read))
        .map(read -> labelled(line, name, read, text.substring(from + read.length()).strip()));
  }

  private static boolean isBold(InlineText line, String label) {
    return line.strong().stream().anyMatch(strong -> strong.startsWith(label));
  }

  /** A duration or a number behind a label is no point in time. */
  private static boolean isPoint(RowTime time) {
    return !time.isWeak() && (time.clock() != null || time.day() instanceof DayText.Calendar);
  }

  private static TimelineRow labelled(InlineText line, String label, RowTime time, String rest) {
    if (time.clock() == null && rest.isEmpty() && DAY.matcher(label).matches()) {
      return TimelineRow.of(line, time, "").asDay();
    }
    String text = rest.isEmpty() ? label : label + ": " + rest;
    @Nullable String kind = EventWords.kind(label).isPresent() ? label : null;
    return TimelineRow.of(line, time, text).withKind(kind);
  }
}
