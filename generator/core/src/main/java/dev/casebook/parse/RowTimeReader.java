package dev.casebook.parse;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a time one after the other, in whatever order they stand: day, weekday, clock,
 * zone. Used once.
 */
final class RowTimeReader {

  private static final Pattern APPROXIMATELY =
      Pattern.compile(
          "(?i:(?:around|about|approx(?:imately|\\.)?|circa|ca\\.?|c\\.|by|from|since|just after|shortly after|just before)\\s"
              + "|\\(approx[a-z.]*\\)|c\\.?(?=\\d))|约|大约|大概");

  /** What may stand between two parts of a time. */
  private static final Pattern GLUE =
      Pattern.compile(
          "(?:\\s|" + APPROXIMATELY.pattern() + "|[~≈*_\\[(]|(?i:at|on)\\s|@\\s?|T(?=\\d)|<)*+");

  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,.;|·、]|[-:]\\s|-(?=\\d{1,2}:))");
  private static final Pattern BEFORE_DAY = Pattern.compile("[\\s,(*_]*(?:on\\s)?");
  private static final Pattern RANGE =
      Pattern.compile("[\\s~*_)]*(?:-+>?|~|→|to\\b|until\\b|till\\b|bis\\b|至|到)[\\s~*_(]*");
  private static final Pattern END =
      Pattern.compile(
          "(?:\\s?-?ish\\b|左右|前后|许)?[~\\s*_\\])>]*(?:[-:|,.;•→]+(?=\\s|$|\\D))?[\\s*_:-]*");
  private static final Pattern YEAR =
      Pattern.compile("\\s+(?<y>(?:19|20)\\d{2})(?=\\s*(?:[-:|,)\\]]|$)|\\s+[^\\s\\d])");
  private static final Pattern CLOSING = Pattern.compile("[\\s]*[)\\]*_]+");

  private final String text;
  private int at;
  private @Nullable DayText day;
  private @Nullable DayOfWeek weekday;
  private @Nullable ClockText clock;
  private @Nullable StatedZone zone;
  private @Nullable LocalTime until;
  private boolean iso;

  private RowTimeReader(String text, int from) {
    this.text = text;
    this.at = from;
  }

  /** Reads what starts at a place of a text in plain characters. */
  static Optional<RowTime> read(String text, int from) {
    RowTimeReader reader = new RowTimeReader(text, from);
    while (reader.next()) {
      reader.close();
    }
    reader.readYear();
    return reader.result(from);
  }

  private Optional<RowTime> result(int from) {
    boolean weekdayAlone = weekday != null && day == null && clock == null;
    if ((day == null && clock == null && !weekdayAlone) || (weekdayAlone && !isSeparated())) {
      return Optional.empty();
    }
    int end = end(END, at);
    return Optional.of(new RowTime(day, weekday, clock, zone, until, end - from));
  }

  /** A weekday alone is a day only where a separator or nothing follows. */
  private boolean isSeparated() {
    String rest = text.substring(at).stripLeading();
    return rest.isEmpty() || rest.startsWith(":") || rest.startsWith("- ");
  }

  private boolean next() {
    int start = end(GLUE, at);
    if (readAt(start)) {
      return true;
    }
    if (day == null && weekday == null) {
      return false;
    }
    Matcher between = BETWEEN.matcher(text).region(at, text.length()).useTransparentBounds(true);
    return clock == null && between.lookingAt() && readAt(end(GLUE, between.end()));
  }

  private boolean readAt(int start) {
    return readDay(start) || readWeekday(start) || readClock(start) || readZone(start);
  }

  private boolean readDay(int start) {
    if (day != null || (clock != null && !isDayAfterClock(start))) {
      return false;
    }
    Spelled<DayText> read = DaySpelling.read(text, start);
    if (read == null || (clock != null && !isFull(read.value(), start))) {
      return false;
    }
    day = read.value();
    at = read.end();
    return true;
  }

  /** After a clock, a day follows at once: {@code 12:45 PM Saturday Oct 30th}. */
  private boolean isDayAfterClock(int start) {
    return end(BEFORE_DAY, at) == start;
  }

  /** After a clock, numbers that could be a share or a version are no day. */
  private boolean isFull(DayText read, int start) {
    return read instanceof DayText.Calendar calendar
        && calendar.any().month() != null
        && (calendar.any().year() != null
            || Character.isLetter(text.charAt(start))
            || words(start));
  }

  private boolean words(int start) {
    int end = Math.min(text.length(), start + 12);
    return text.substring(start, end).chars().anyMatch(Character::isLetter);
  }

  private boolean readWeekday(int start) {
    Spelled<DayOfWeek> read = weekday == null ? Weekdays.read(text, start) : null;
    if (read == null) {
      return false;
    }
    weekday = read.value();
    at = read.end();
    return true;
  }

  private boolean readClock(int start) {
    Spelled<ClockText> read = clock == null ? ClockSpelling.read(text, start) : null;
    if (read == null) {
      return false;
    }
    clock = read.value();
    iso =
        text.startsWith("T", start - 1)
            || text.substring(start, read.end()).chars().filter(c -> c == ':').count() == 2;
    at = read.end();
    readUntil();
    return true;
  }

  /** {@code 14:20-15:00}, {@code 2026-03-30 22:00 to 2026-03-31 01:00}, {@code 下午 1 到 5 点}. */
  private void readUntil() {
    if (iso && isSigned(at)) {
      return;
    }
    int name = end(GLUE, at);
    Spelled<StatedZone> between = isSigned(name) ? null : ZoneSpelling.read(text, name);
    int from = between == null ? at : between.end();
    Matcher range = RANGE.matcher(text).region(from, text.length()).useTransparentBounds(true);
    if (!range.lookingAt()) {
      return;
    }
    int start = range.end();
    Spelled<DayText> other = DaySpelling.read(text, start);
    int clockStart = other == null ? start : end(GLUE, other.end());
    Spelled<ClockText> end = ClockSpelling.read(text, clockStart);
    if (end == null || (end.value().spelling().isWeak() && !isWeakClock())) {
      return;
    }
    takeRange(end.value(), between);
    at = end.end();
  }

  private boolean isWeakClock() {
    return clock != null && clock.spelling().isWeak();
  }

  private void takeRange(ClockText end, @Nullable Spelled<StatedZone> between) {
    if (between != null) {
      zone = between.value();
    }
    until = end.time();
    ClockText start = clock;
    if (start != null && start.time() != null && end.time() != null) {
      clock = sameHalf(start, start.time(), end.time(), end);
    }
  }

  /** {@code 1:15 - 2:30 pm} begins in the afternoon, too. */
  private static ClockText sameHalf(ClockText start, LocalTime from, LocalTime to, ClockText end) {
    boolean chinese = end.spelling() == ClockSpelling.CHINESE;
    if (start.half() || !end.half() || chinese || from.getHour() > 12 || from.getHour() == 0) {
      return start;
    }
    LocalTime early = from.withHour(from.getHour() % 12);
    LocalTime late = early.plusHours(12);
    LocalTime best = to.isBefore(late) ? early : late;
    return new ClockText(start.spelling(), best, null, true);
  }

  /** A zone follows its clock, or stands before it in words: {@code 北京时间 13:05}. */
  private boolean readZone(int start) {
    boolean early = clock == null && text.startsWith("北京时间", start);
    boolean range = isSigned(start) && text.charAt(start) != '+' && !iso;
    if (zone != null || range || (clock == null && !early)) {
      return false;
    }
    return take(ZoneSpelling.read(text, start));
  }

  private boolean take(@Nullable Spelled<StatedZone> read) {
    if (read == null) {
      return false;
    }
    zone = read.value();
    at = read.end();
    return true;
  }

  private boolean isSigned(int start) {
    return start < text.length() && "+-\u2212".indexOf(text.charAt(start)) >= 0;
  }

  /** {@code Mon Mar 30 13:30:00 UTC 2026}. */
  private void readYear() {
    Matcher year = YEAR.matcher(text).region(at, text.length());
    if (clock != null
        && day instanceof DayText.Calendar calendar
        && isYearless(calendar)
        && year.lookingAt()) {
      PartialDay open = calendar.any();
      PartialDay full = PartialDay.of(Integer.valueOf(year.group("y")), open.month(), open.day());
      day = full == null ? day : DayText.Calendar.clear(full);
      at = year.end();
    }
  }

  private static boolean isYearless(DayText.Calendar calendar) {
    return calendar.isClear() && calendar.any().year() == null && calendar.any().month() != null;
  }

  /** Brackets and emphasis end with the part. */
  private void close() {
    Matcher closing = CLOSING.matcher(text).region(at, text.length());
    if (closing.lookingAt()) {
      at = closing.end();
    }
  }

  private int end(Pattern pattern, int from) {
    Matcher match = pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
    return match.lookingAt() ? match.end() : from;
  }
}
