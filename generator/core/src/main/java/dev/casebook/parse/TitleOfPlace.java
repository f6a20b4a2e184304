package dev.casebook.parse;

/** A {@code content.defaults} names the title of a document that states none. */
final class TitleOfPlace implements Convention {

  @Override
  public String name() {
    return "title of the place";
  }

  @Override
  public void read(Page page, Evidence evidence) {
    DefaultsOfPlace.claim(page, evidence, Field.TITLE, PlaceDefaults::title);
  }
}
