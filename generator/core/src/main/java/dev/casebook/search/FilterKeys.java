package dev.casebook.search;

import java.util.Set;

/** The words before a colon that filter. */
final class FilterKeys {

  static final String KIND = "kind";
  static final String DATE = "date";
  static final String TITLE = "title";
  static final String AFTER = "after";
  static final String BEFORE = "before";

  /** What people write for {@link #KIND}. */
  static final String TYPE = "type";

  static final Set<String> RESERVED = Set.of(KIND, DATE, TITLE, AFTER, BEFORE, TYPE);

  private FilterKeys() {}
}
