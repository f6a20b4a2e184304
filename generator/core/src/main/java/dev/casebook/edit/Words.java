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

  /** Of a list item: in Markdown it is layout. */
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,9}[.)]\\s");

  /** A Chinese or Japanese character is a word of its own. */
  private static final Pattern PROSE =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"
              + "|[[\\p{L}\\p{N}]&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]"
              + "[[\\p{L}\\p{N}\\p{M}'’]&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]*+"
              + "(?:[-_.:/@#][[\\p{L}\\p{N}]&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]++)*+");

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
    Matcher special = SPECIAL.matcher(line);
    int from = 0;
    while (special.find()) {
      plain(line.substring(from, special.start()));
      String code = special.group("code");
      if (code == null) {
        address(special);
      } else {
        code(code);
      }
      from = special.end();
    }
    plain(line.substring(from));
  }

  private void address(Matcher special) {
    for (String group : List.of("target", "definition", "bare")) {
      String address = special.group(group);
      if (address != null) {
        words.add(new Word(Word.Kind.ADDRESS, address));
      }
    }
  }

  private void plain(String text) {
    Matcher word = PROSE.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(new Word(Word.Kind.PROSE, word.group()));
    }
  }
}
