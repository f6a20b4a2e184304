package dev.casebook.parse;

/** Something that existing repositories do, and that tells a value without front matter. */
interface Convention {

  /** In words for people, after "read from": {@code folder name}, {@code first heading}. */
  String name();

  /** Says what the page tells; nothing where it is not sure. */
  void read(Page page, Evidence evidence);
}
