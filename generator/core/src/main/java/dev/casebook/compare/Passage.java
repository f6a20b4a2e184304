package dev.casebook.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading, a paragraph, a list item, a row of a table, a line of code or of front matter. Its
 * words are taken apart only when somebody asks: most passages never change. For one thread.
 */
final class Passage {

  /** What a passage is in Markdown. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    ROW,
    CODE,
    FRONT_MATTER;

    /** Whether lines and white space matter. */
    boolean isVerbatim() {
      return this == CODE || this == FRONT_MATTER;
    }
  }

  /**
   * How a passage is set.
   *
   * @param level of a heading 1 to 6; of an item its depth from 0; of code 1 where a block begins
   * @param lead the number of an item of an ordered list; else empty
   */
  record Setting(Kind kind, int level, String lead) {}

  /**
   * What makes two passages the same: prose may be a heading here and an item there.
   *
   * @param text of prose with single blanks between its words
   */
  record Key(boolean verbatim, String text) {}

  private final Setting setting;
  private final String text;
  private @Nullable List<Token> tokens;

  private Passage(Setting setting, String text, @Nullable List<Token> tokens) {
    this.setting = setting;
    this.text = text;
    this.tokens = tokens;
  }

  static Passage of(Kind kind, int level, String lead, String text) {
    return new Passage(new Setting(kind, level, lead), text, null);
  }

  /** The same passage with other words. */
  Passage with(List<Token> others) {
    return new Passage(setting, text, List.copyOf(others));
  }

  Kind kind() {
    return setting.kind();
  }

  int level() {
    return setting.level();
  }

  String lead() {
    return setting.lead();
  }

  Key key() {
    boolean verbatim = kind().isVerbatim();
    return new Key(verbatim, verbatim ? text : text.strip().replaceAll("\\s+", " "));
  }

  List<Token> tokens() {
    List<Token> known = tokens;
    if (known == null) {
      known = List.copyOf(kind().isVerbatim() ? Tokens.ofCode(text) : Tokens.ofProse(text.strip()));
      tokens = known;
    }
    return known;
  }

  /** The words of the passage. */
  String words() {
    StringBuilder words = new StringBuilder();
    tokens().forEach(token -> words.append(token.text()));
    return words.toString().strip();
  }
}
