package dev.casebook.parse;

import dev.casebook.parse.ClockText.Half;
import java.time.LocalTime;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which people write a time of day, in the order in which they are tried. The next way
 * is one more constant.
 */
final class ClockSpelling {

  /** {@code 07:11}, {@code 7:11:30}, {@code 7:11 pm}. */
  static final ClockSpelling COLON =
      new ClockSpelling(
          "(?<h>\\d{1,2}):(?<m>\\d{2})(?::(?<s>\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d|:\\d)"
              + Parts.HALF
              + Parts.UNIT,
          ClockSpelling::numbers);

  /** {@code 15h50}, {@code 15h} before a separator. */
  static final ClockSpelling LETTER =
      new ClockSpelling(
          "(?<h>\\d{1,2})\\s?[hH](?:\\s?(?<m>[0-5]\\d)(?!\\d|\\s?m)|(?=\\s*(?:[-:,\\])]|$|UTC)))",
          ClockSpelling::numbers);

  /** {@code 3pm}, {@code 11 a.m.}. */
  static final ClockSpelling HALF_DAY =
      new ClockSpelling(
          "(?<h>\\d{1,2})\\s?(?<half>[aApP]\\.?[mM]\\.?)(?![A-Za-z])", ClockSpelling::numbers);

  /** {@code 09.22}, {@code 9.22 pm}: only where other rows are written so. */
  static final ClockSpelling DOT =
      new ClockSpelling(
          "(?<h>\\d{1,2})\\.(?<m>[0-5]\\d)(?![\\w%]|\\.\\d|-[a-z])" + Parts.HALF + Parts.UNIT,
          ClockSpelling::numbers);

  /** {@code 1600}, {@code 0930 hrs}: without the unit only where other rows are written so. */
  static final ClockSpelling COMPACT =
      new ClockSpelling(
          "(?<h>[01]\\d|2[0-3])(?<m>[0-5]\\d)"
              + Parts.UNIT
              + "(?![\\w/%]|-\\d{1,3}(?!\\d)|[.:]\\d|\\s*年)",
          ClockSpelling::numbers);

  /** {@code 下午 1 点半}, {@code 13时05分}, {@code 晚 22:24}. */
  static final ClockSpelling CHINESE =
      new ClockSpelling(
          "(?:(?<part>凌晨|清晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚间|晚|夜里|夜间|深夜)\\s*)?(?<h>\\d{1,2})\\s*"
              + "(?::\\s*(?<m>\\d{2})(?::\\d{2})?(?!\\d)|(?:点|時|时(?!间))\\s*"
              + "(?:(?<min>[0-5]?\\d)(?!\\d)\\s*分?(?:\\s*\\d{1,2}\\s*秒)?|(?<thirty>半)|整|钟)?"
              + "|(?=\\s*(?:到|至|-|~)\\s*\\d{1,2}\\s*[点时]))",
          ChineseClock::read);

  /** {@code noon}, {@code 正午}. */
  static final ClockSpelling NOON =
      new ClockSpelling("(?i:(?:12 )?noon\\b|midday\\b)|正午", (spelling, match) -> noon(spelling));

  /** {@code --:--}, {@code HH:mm}, {@code 14:??}. */
  static final ClockSpelling PLACEHOLDER =
      new ClockSpelling(
          "(?:[Hh]{2}|--|\\?{2}|[Xx]{2}|\\d{2}):(?:[Mm]{2}|--|\\?{2}|[Xx]{2})(?!\\w)",
          (spelling, match) -> ClockText.placeholder(spelling));

  private static final List<ClockSpelling> ALL =
      List.of(COLON, LETTER, HALF_DAY, DOT, COMPACT, CHINESE, NOON, PLACEHOLDER);

  /** Pieces of the patterns above. */
  private static final class Parts {
    static final String HALF = "(?:\\s?(?<half>[aApP]\\.?[mM]\\.?)(?![A-Za-z]))?";
    static final String UNIT = "(?:\\s?(?<unit>hrs?|hours|h|Uhr)\\b)?";
  }

  private final Pattern pattern;
  private final BiFunction<ClockSpelling, Matcher, ClockText> reader;

  private ClockSpelling(String pattern, BiFunction<ClockSpelling, Matcher, ClockText> reader) {
    this.pattern = Pattern.compile(pattern);
    this.reader = reader;
  }

  /** The clock at a place of a text in plain characters; null when none stands there. */
  static @Nullable Spelled<ClockText> read(String text, int from) {
    for (ClockSpelling spelling : ALL) {
      Matcher match = spelling.pattern.matcher(text).region(from, text.length());
      match.useTransparentBounds(true);
      if (match.lookingAt()) {
        return new Spelled<>(spelling.reader.apply(spelling, match), match.end());
      }
    }
    return null;
  }

  /** Whether the same characters often mean something else: a version, a year, a number. */
  boolean isWeak() {
    return this == DOT || this == COMPACT;
  }

  private static ClockText noon(ClockSpelling spelling) {
    return new ClockText(spelling, LocalTime.NOON, null, true);
  }

  private static ClockText numbers(ClockSpelling spelling, Matcher match) {
    String minute = group(match, "m");
    String second = group(match, "s");
    String clock =
        match.group("h")
            + ":"
            + (minute == null ? "00" : minute)
            + (second == null ? "" : ":" + second);
    String unit = group(match, "unit");
    ClockText read = ClockText.of(spelling, clock, Half.of(group(match, "half")));
    return unit == null ? read : new ClockText(LETTER, read.time(), read.doubt(), read.half());
  }

  private static @Nullable String group(Matcher match, String name) {
    return match.pattern().pattern().contains("?<" + name + ">") ? match.group(name) : null;
  }
}
