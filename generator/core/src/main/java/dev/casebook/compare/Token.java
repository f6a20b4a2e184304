package dev.casebook.compare;

/**
 * The smallest piece of a text that is compared: a word, a space, a sign.
 *
 * @param text as it stands; of a space in prose one blank, however it was written
 */
record Token(Kind kind, String text) {

  /** What kind of text a token stands in. */
  enum Kind {
    WORD,
    SIGN,
    SPACE,
    /** Between backticks; in a block of code everything but spaces. */
    CODE,
    /** Where a link leads. */
    ADDRESS
  }

  static final Token SPACE = new Token(Kind.SPACE, " ");

  /** Whether a reader would miss it. */
  boolean counts() {
    return kind != Kind.SPACE && kind != Kind.SIGN;
  }
}
