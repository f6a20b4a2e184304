package dev.casebook.markdown;

/**
 * What a piece of code is, as far as its colour goes. These classes and {@code t-ph} for
 * placeholders are all that a theme needs to style.
 */
enum TokenKind {
  KEYWORD("t-k"),
  STRING("t-s"),
  COMMENT("t-c"),
  NUMBER("t-n"),
  /** Functions and commands that the language brings along. */
  FUNCTION("t-f"),
  VARIABLE("t-v"),
  OPERATOR("t-o"),
  /** What a terminal shows before a command. */
  PROMPT("t-p"),
  /** What a terminal shows after a command. */
  OUTPUT("t-u"),
  /** Tags, attributes, keys, annotations. */
  MARKUP("t-m");

  private final String openingTag;

  TokenKind(String cssClass) {
    this.openingTag = "<span class=\"" + cssClass + "\">";
  }

  String openingTag() {
    return openingTag;
  }
}
