package dev.casebook.search;

import java.util.List;

/**
 * What one hit is: a page, or a piece of a long one.
 *
 * @param page the number of the page in path order
 */
record SearchUnit(int page, List<SearchPart> parts) {

  SearchUnit {
    parts = List.copyOf(parts);
  }
}
