package dev.casebook.parse;

import dev.casebook.markdown.Block;
import dev.casebook.markdown.InlineText;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.TimelineEvent;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one sentence that says from when until when: {@code The outage lasted from 14:05 to 15:20
 * UTC}. Two different ones decide nothing, and neither does one that the timeline contradicts.
 * Stands behind the conventions that read the timeline.
 */
final class WindowInProse implements Convention {

  private static final Pattern TROUBLE =
      Pattern.compile(
          "\\b(incident|outage|disruption|interruption|downtime|impact|degrad\\w+|unavailab\\w+|down"
              + "|unreachable|inaccessible|offline|errors?|fail\\w*|affected|unable|could not|cannot)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FROM = Pattern.compile("(?i)\\b(?:from|between)\\s+(?=\\S)");
  private static final Pattern TO = Pattern.compile("(?i)\\s+(?:to|until|till|and|[-–—])\\s+");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");
  private static final int LONGEST = 2_000;
  private static final int LONGEST_TIME = 60;

  /** A window as two rows, placed later. */
  private record Window(TimelineRow from, TimelineRow to, String words) {}

  /** A window in time. */
  private record Span(Moment from, Moment to) {}

  @Override
  public String name() {
    return "sentence that says from when until when";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    List<Window> windows = windows(page.outline().blocks());
    if (windows.isEmpty()) {
      return;
    }
    List<Optional<Span>> spans = windows.stream().map(window -> place(window, page)).toList();
    if (spans.stream().distinct().count() == 1) {
      spans.get(0).ifPresent(span -> claim(span, windows.get(0), evidence));
    }
  }

  private void claim(Span span, Window window, Evidence evidence) {
    Claims claims = new Claims(evidence.claims());
    Moment start = claims.get(Field.of(Milestone.STARTED));
    Moment end = claims.get(Field.of(Milestone.RESOLVED));
    if ((start == null || start.equals(span.from())) && (end == null || end.equals(span.to()))) {
      String rule = "sentence '" + window.words() + "'";
      int line = window.from().at().line();
      evidence.inBody(Field.of(Milestone.STARTED), span.from(), rule, line);
      evidence.inBody(Field.of(Milestone.RESOLVED), span.to(), rule, line);
    }
  }

  private static List<Window> windows(List<Block> blocks) {
    List<Window> windows = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph paragraph && !TimelineParagraph.isEntry(block)) {
        read(paragraph.text(), windows);
      }
    }
    return windows;
  }

  private static void read(InlineText paragraph, List<Window> windows) {
    String text = paragraph.plain();
    for (String sentence :
        SENTENCE.split(text.substring(0, Math.min(LONGEST, text.length())), -1)) {
      if (TROUBLE.matcher(sentence).find()) {
        Matcher from = FROM.matcher(sentence);
        while (from.find()) {
          window(paragraph, sentence.substring(from.end())).ifPresent(windows::add);
        }
      }
    }
  }

  private static Optional<Window> window(InlineText paragraph, String text) {
    String near = text.substring(0, Math.min(text.length(), 2 * LONGEST_TIME));
    Matcher to = TO.matcher(near);
    if (!to.find() || to.start() > LONGEST_TIME) {
      return Optional.empty();
    }
    String first = near.substring(0, to.start());
    String second = near.substring(to.end());
    Predicate<RowTime> isTime = time -> time.time() != null && !time.isWeak();
    Optional<RowTime> start = RowTime.read(first).filter(time -> time.length() >= first.length());
    Optional<RowTime> end = RowTime.read(second);
    if (start.filter(isTime).isEmpty() || end.filter(isTime).isEmpty()) {
      return Optional.empty();
    }
    String words = near.substring(0, to.end() + Math.min(second.length(), end.get().length()));
    return Optional.of(window(paragraph, start.get(), end.get(), trimmed(words)));
  }

  private static String trimmed(String words) {
    return words.replaceFirst("[\\s.,;:]+$", "").strip();
  }

  /** A day or a zone that stands behind the second time is that of both. */
  private static Window window(InlineText paragraph, RowTime start, RowTime end, String words) {
    boolean late = end.isDated() && !start.isDated();
    RowTime first = late ? start.on(end.day(), end.weekday()) : start;
    RowTime second = late ? end.on(null, null) : end;
    TimelineRow from = TimelineRow.of(paragraph, first, words);
    return new Window(
        start.zone() == null ? from.in(end.zone()) : from,
        TimelineRow.of(paragraph, second, words).in(end.zone() == null ? start.zone() : null),
        words);
  }

  /** Empty where a time cannot be placed without doubt, or the end lies before the start. */
  private static Optional<Span> place(Window window, Page page) {
    List<TimelineRow> rows = List.of(window.from(), window.to());
    TimelinePlace place = new TimelinePlace("", "", List.of(), rows);
    TimelineFindings doubts = new TimelineFindings(page.path());
    List<TimelineEvent> events = place.events(page, doubts);
    return doubts.list().isEmpty()
        ? span(events.get(0).at(), events.get(1).at())
        : Optional.empty();
  }

  private static Optional<Span> span(@Nullable Moment from, @Nullable Moment to) {
    return from == null || to == null || !isAfter(from, to)
        ? Optional.empty()
        : Optional.of(new Span(from, to));
  }

  private static boolean isAfter(Moment from, Moment to) {
    LocalTime start = from.time();
    LocalTime end = to.time();
    return start != null && end != null && to.date().atTime(end).isAfter(from.date().atTime(start));
  }
}
