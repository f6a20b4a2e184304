package dev.casebook.search;

import java.util.List;

/**
 * The fields that words are looked up in; their order is the order of columns in the export.
 *
 * @param boost a power of two, so that sums do not depend on their order
 */
enum TextField {
  TITLE(0, "title", 4),
  HEADINGS(1, "head", 2),
  BODY(2, "body", 1);

  static final List<TextField> ALL = List.of(values());

  private final int column;
  private final String field;
  private final float boost;

  TextField(int column, String field, float boost) {
    this.column = column;
    this.field = field;
    this.boost = boost;
  }

  /** Its place in the export. */
  int column() {
    return column;
  }

  String field() {
    return field;
  }

  float boost() {
    return boost;
  }
}
