package dev.casebook.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of Markdown as a sequence of words: what differs between two layouts is gone. */
final class Words {

  /** Code in backticks, the target of a link or a definition, a bare address. */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?<!`)(?<ticks>`++)(?<code>[^`]++)\\k<ticks>(?!`)"
              + "|\\]\\(\\s*+<?(?<target>[^()\\s>]*+)>?[^()]*+\\)"
              + "|^\\[[^\\]]++\\]:\\s*+<?(?<definition>[^\\s>]++)>?"
              + "|(?<bare>\\b[a-zA-Z][a-zA-Z0-9+.-]{1,20}://[^\\s<>)\\]\"'|]++)");

  /** One character more than the pattern repeats. */
  private static final int LONGEST_SCHEME = 21;

  /** Of a list item: in Markdown it is layout. */
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,9}[.)]\\s");

  /** What may stand between two letters or digits of one word. */
  private static final String JOINTS = "-_.:/@#'’";

  /** Below it no character is a word of its own. */
  private static final int FIRST_IDEOGRAPH = 0x2E80;

  private final List<Word> words = new ArrayList<>();

  private Words() {}

  static List<Word> of(List<Line> lines) {
    Words reading = new Words();
    for (Line line : lines) {
      if (line.code()) {
        reading.code(line.text());
      } else {
        reading.prose(NUMBER.matcher(line.text()).replaceFirst(""));
      }
    }
    return List.copyOf(reading.words);
  }

  private void code(String text) {
    for (String word : text.strip().split("\\s+", -1)) {
      if (!word.isEmpty()) {
        words.add(new Word(Word.Kind.CODE, word));
      }
    }
  }

  private void prose(String line) {
    if (!mayHoldMore(line)) {
      plain(line);
      return;
    }
    Matcher special = SPECIAL.matcher(line);
    special.useTransparentBounds(true).useAnchoringBounds(false);
    int from = 0;
    int at = candidate(line, 0);
    while (at >= 0) {
      boolean found = special.region(at, line.length()).lookingAt();
      if (found) {
        plain(line.substring(from, at));
        special(special);
        from = special.end();
      }
      at = candidate(line, found ? from : at + 1);
    }
    plain(line.substring(from));
  }

  private void special(Matcher special) {
    String code = special.group("code");
    if (code == null) {
      address(special);
    } else {
      code(code);
    }
  }

  /** The next place at which the pattern may match, or -1: it is slow, and most begin nothing. */
  private static int candidate(String line, int from) {
    int scheme = line.indexOf("://", from);
    for (int at = from; at < line.length(); at++) {
      char c = line.charAt(at);
      boolean begins = c == '`' || c == ']' || (c == '[' && at == 0);
      if (begins || (at < scheme && at >= scheme - LONGEST_SCHEME)) {
        return at;
      }
      if (at == scheme) {
        scheme = line.indexOf("://", at + 1);
      }
    }
    return -1;
  }

  /** Most lines are words alone. */
  private static boolean mayHoldMore(String line) {
    return line.indexOf('`') >= 0
        || line.startsWith("[")
        || line.contains("](")
        || line.contains("://");
  }

  private void address(Matcher special) {
    for (String group : List.of("target", "definition", "bare")) {
      String address = special.group(group);
      if (address != null) {
        words.add(new Word(Word.Kind.ADDRESS, address));
      }
    }
  }

  /** A Chinese or Japanese character is a word of its own. */
  private void plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    int at = 0;
    while (at < lower.length()) {
      int c = lower.codePointAt(at);
      int next = at + Character.charCount(c);
      if (isWordByItself(c)) {
        prose(lower, start, at);
        prose(lower, at, next);
        start = -1;
      } else if (Character.isLetterOrDigit(c) || (start >= 0 && isMark(c))) {
        start = start < 0 ? at : start;
      } else if (start < 0 || JOINTS.indexOf(c) < 0 || !isLetterAt(lower, next)) {
        prose(lower, start, at);
        start = -1;
      }
      at = next;
    }
    prose(lower, start, at);
  }

  private void prose(String text, int from, int to) {
    if (from >= 0) {
      words.add(new Word(Word.Kind.PROSE, text.substring(from, to)));
    }
  }

  private static boolean isLetterAt(String text, int at) {
    return at < text.length()
        && Character.isLetterOrDigit(text.codePointAt(at))
        && !isWordByItself(text.codePointAt(at));
  }

  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isWordByItself(int c) {
    if (c < FIRST_IDEOGRAPH || !Character.isLetter(c)) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA;
  }
}
