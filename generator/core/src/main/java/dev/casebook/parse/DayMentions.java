package dev.casebook.parse;

import java.util.ArrayList;
import java.util.List;

/** Finds the days that a running text names: a heading, a title, a file name. */
final class DayMentions {

  private static final int LONGEST = 600;

  private DayMentions() {}

  static List<DayText.Calendar> in(String text) {
    String plain = TimeCharacters.plain(text.substring(0, Math.min(text.length(), LONGEST)));
    List<DayText.Calendar> days = new ArrayList<>();
    int at = 0;
    while (at < plain.length()) {
      Spelled<DayText> read = isStart(plain, at) ? DaySpelling.read(plain, at) : null;
      if (read == null) {
        at++;
      } else {
        if (read.value() instanceof DayText.Calendar calendar && calendar.any().month() != null) {
          days.add(calendar);
        }
        at = Math.max(at + 1, read.end());
      }
    }
    return days;
  }

  private static boolean isStart(String text, int at) {
    if (!Character.isLetterOrDigit(text.charAt(at)) || at == 0) {
      return at == 0;
    }
    char before = text.charAt(at - 1);
    boolean same =
        Character.isDigit(text.charAt(at))
            ? Character.isDigit(before) || before == '.'
            : Character.isLetter(before);
    return !same;
  }
}
