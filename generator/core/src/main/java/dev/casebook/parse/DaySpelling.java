package dev.casebook.parse;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which people write a day, in the order in which they are tried. The next way is one
 * more constant and one more item.
 */
final class DaySpelling {

  /** {@code 2022-05-??}, {@code YYYY-MM-DD}, {@code 2021/22-??-??}. */
  static final DaySpelling PLACEHOLDER =
      new DaySpelling(
          "(?:YYYY|yyyy|\\?{4}|\\d{4})(?:/\\d{2})?[-/.](?:(?:\\?{2}|MM|XX|xx)[-/.](?:\\?{2}|DD|dd|XX|xx|\\d{2})"
              + "|\\d{2}[-/.](?:\\?{2}|DD|dd|XX|xx))(?!\\w)",
          match -> new DayText.Placeholder());

  /** {@code 20202-01-16}. */
  static final DaySpelling LONG_YEAR =
      new DaySpelling("(?<y>\\d{5,6})-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?!\\d)", DaySpelling::longYear);

  /** {@code 2026-03-30}, {@code 2026/3/30}, {@code 2026.03.30}. */
  static final DaySpelling YEAR_FIRST =
      new DaySpelling(
          "(?<y>\\d{4})(?<sep>[-/.])(?<m>\\d{1,2})\\k<sep>(?<d>\\d{1,2})(?![\\d]|\\.\\d)",
          DaySpelling::clear);

  /** {@code 20260330}. */
  static final DaySpelling DIGITS =
      new DaySpelling(
          "(?<y>(?:19|20)\\d{2})(?<m>0[1-9]|1[0-2])(?<d>[0-3]\\d)(?!\\d)", DaySpelling::clear);

  /** {@code 3/30/2026}, {@code 30-03-26}; with dots the day comes first: {@code 30.03.2026}. */
  static final DaySpelling NUMBERS =
      new DaySpelling(
          "(?<a>\\d{1,2})(?:(?<sep>[-/])(?<b>\\d{1,2})\\k<sep>(?<y>\\d{2,4})|\\.(?<dotted>\\d{1,2})\\.(?<dy>\\d{4}))"
              + "(?![\\d]|[-/.]\\d)",
          DaySpelling::numbers);

  /** {@code 3/30} or {@code 30.3.} before a time or alone. */
  static final DaySpelling SHORT =
      new DaySpelling(
          "(?<a>\\d{1,2})(?:/(?<b>\\d{1,2})|\\.(?<dotted>\\d{1,2})\\.)(?![\\d/])"
              + Words.BEFORE_CLOCK,
          DaySpelling::numbers);

  /** {@code October 30th, 2021}, {@code Oct. 30}. */
  static final DaySpelling MONTH_DAY =
      new DaySpelling(
          Words.MONTH
              + "[\\s-]+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?![\\d\\p{L}]|:\\d|\\.\\d)(?:(?:,?\\s+|,|-)(?<y>(?:19|20)\\d{2})(?!\\d|:\\d))?",
          DaySpelling::words);

  /** {@code 30 October 2021}, {@code 30th of Oct}, {@code 30-Oct-21}. */
  static final DaySpelling DAY_MONTH =
      new DaySpelling(
          "(?<d>\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]+(?:of\\s+)?"
              + Words.MONTH
              + "(?![\\p{L}])(?:(?:,?\\s+|-)(?<y>(?:19|20)\\d{2})(?!\\d|:\\d)|-(?<short>\\d{2})(?!\\d|:\\d))?",
          DaySpelling::words);

  /** {@code 2021 Oct 30}. */
  static final DaySpelling YEAR_MONTH_DAY =
      new DaySpelling(
          "(?<y>(?:19|20)\\d{2})[\\s-]+"
              + Words.MONTH
              + "[\\s-]+(?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)",
          DaySpelling::words);

  /** {@code 2022年1月8日}, {@code 1 月 8 号}. */
  static final DaySpelling CHINESE =
      new DaySpelling(
          "(?:(?<y>\\d{4})\\s*年\\s*)?(?<m>\\d{1,2})\\s*月\\s*(?<d>\\d{1,2})(?:\\s*[日号號]|(?!\\d))",
          DaySpelling::clear);

  /** {@code 8日}. */
  static final DaySpelling CHINESE_DAY =
      new DaySpelling("(?<d>\\d{1,2})\\s*[日号號](?!志)", DaySpelling::clear);

  /** {@code 8th} before a time or alone. */
  static final DaySpelling DAY_OF_MONTH =
      new DaySpelling("(?<d>\\d{1,2})(?:st|nd|rd|th)\\b" + Words.BEFORE_CLOCK, DaySpelling::clear);

  static final DaySpelling NEXT_DAY =
      new DaySpelling(
          "(?i:(?:the )?(?:next|following) (?:day|morning|afternoon|evening|night)|(?:the )?day after)\\b"
              + "|次日|翌日|第二天|隔天",
          match -> new DayText.Relative(1));

  static final DaySpelling SAME_DAY =
      new DaySpelling(
          "(?i:(?:the )?same (?:day|morning|afternoon|evening|night)|later (?:that|the same) (?:day|night))\\b"
              + "|当日|当天|今日|今天|同日",
          match -> new DayText.Relative(0));

  static final DaySpelling PREVIOUS_DAY =
      new DaySpelling(
          "(?i:(?:the )?previous (?:day|evening|night|afternoon)|(?:the )?(?:day|night|evening) before)\\b|前一天|前日",
          match -> new DayText.Relative(-1));

  private static final List<DaySpelling> ALL =
      List.of(
          PLACEHOLDER,
          LONG_YEAR,
          YEAR_FIRST,
          DIGITS,
          NUMBERS,
          SHORT,
          MONTH_DAY,
          DAY_MONTH,
          YEAR_MONTH_DAY,
          CHINESE,
          CHINESE_DAY,
          DAY_OF_MONTH,
          NEXT_DAY,
          SAME_DAY,
          PREVIOUS_DAY);

  /** Pieces of the patterns above. */
  private static final class Words {
    static final String MONTH =
        "(?<mon>(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))\\.?";
    static final String BEFORE_CLOCK =
        "(?=[\\s_*,:)\\]-]*(?:$|(?:at |around |about |ca\\.? ?)?~?\\d{1,2}(?:[:.h]\\d{2}|\\s?[aApP]\\.?[mM])))";
    static final List<String> MONTHS =
        List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  }

  private final Pattern pattern;
  private final Function<Matcher, DayText> reader;

  private DaySpelling(String pattern, Function<Matcher, DayText> reader) {
    this.pattern = Pattern.compile(pattern);
    this.reader = reader;
  }

  /** The day at a place of a text in plain characters; null when none stands there. */
  static @Nullable Spelled<DayText> read(String text, int from) {
    for (DaySpelling spelling : ALL) {
      Matcher match = spelling.pattern.matcher(text).region(from, text.length());
      match.useTransparentBounds(true);
      if (match.lookingAt()) {
        return new Spelled<>(spelling.reader.apply(match), match.end());
      }
    }
    return null;
  }

  private static DayText clear(Matcher match) {
    return clear(number(match, "y"), number(match, "m"), number(match, "d"));
  }

  private static DayText clear(
      @Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
    PartialDay read = day == null ? null : PartialDay.of(year, month, day);
    return read == null ? noDay() : DayText.Calendar.clear(read);
  }

  private static DayText words(Matcher match) {
    String month = match.group("mon").substring(0, 3).toLowerCase(Locale.ROOT);
    Integer shortYear = number(match, "short");
    Integer year = shortYear == null ? number(match, "y") : Integer.valueOf(2000 + shortYear);
    return clear(year, Words.MONTHS.indexOf(month) + 1, number(match, "d"));
  }

  private static DayText longYear(Matcher match) {
    String digits = match.group("y");
    String first = digits.substring(0, 4);
    String last = digits.substring(digits.length() - 4);
    String likely = isLikely(first) ? first : isLikely(last) ? last : "";
    String day = "-" + match.group("m") + "-" + match.group("d");
    return new DayText.Unread(
        new Doubt(
            "has an unlikely year",
            "write a year of four digits"
                + (likely.isEmpty() ? "" : ", probably " + likely + day)));
  }

  private static boolean isLikely(String year) {
    int number = Integer.parseInt(year);
    return number >= DateText.FIRST_YEAR && number < 2100;
  }

  private static DayText numbers(Matcher match) {
    Integer first = number(match, "a");
    Integer dotted = number(match, "dotted");
    if (first == null || dotted != null) {
      return clear(number(match, "dy"), dotted, first);
    }
    String year = group(match, "y");
    if (year != null && year.length() == 3) {
      return new DayText.Unread(
          new Doubt("has a year of three digits", "write a year of four digits"));
    }
    Integer second = number(match, "b");
    return second == null ? noDay() : numbers(first, second, year);
  }

  private static DayText numbers(int first, int second, @Nullable String year) {
    Integer full = year == null ? null : fullYear(year);
    Map<DateOrder, PartialDay> readings = new EnumMap<>(DateOrder.class);
    put(readings, DateOrder.MONTH_FIRST, PartialDay.of(full, first, second));
    put(readings, DateOrder.DAY_FIRST, PartialDay.of(full, second, first));
    if (year != null && year.length() == 2 && first > 12) {
      put(
          readings,
          DateOrder.YEAR_FIRST,
          PartialDay.of(2000 + first, second, Integer.parseInt(year)));
    }
    return readings.isEmpty() ? noDay() : new DayText.Calendar(readings);
  }

  private static void put(
      Map<DateOrder, PartialDay> readings, DateOrder order, @Nullable PartialDay day) {
    if (day != null && !readings.containsValue(day)) {
      readings.put(order, day);
    }
  }

  private static Integer fullYear(String year) {
    int number = Integer.parseInt(year);
    return year.length() == 2 ? 2000 + number : number;
  }

  private static DayText noDay() {
    return new DayText.Unread(
        new Doubt("is no day of the calendar", "correct the month or the day"));
  }

  private static @Nullable Integer number(Matcher match, String name) {
    String text = group(match, name);
    return text == null ? null : Integer.valueOf(text);
  }

  private static @Nullable String group(Matcher match, String name) {
    return match.pattern().pattern().contains("?<" + name + ">") ? match.group(name) : null;
  }
}
