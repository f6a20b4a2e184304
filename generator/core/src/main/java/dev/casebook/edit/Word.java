package dev.casebook.edit;

/**
 * A piece of a Markdown text that a reader would miss.
 *
 * @param text of prose in lower case without punctuation; of code and addresses as it stands
 */
record Word(Kind kind, String text) {

  /** What kind of text a word stands in. */
  enum Kind {
    PROSE,
    CODE,
    ADDRESS
  }
}
