package dev.casebook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A term of the dictionary and its place in each field's postings; -1 where a field lacks it. */
final class TermEntry {

  private final String term;
  private final int[] places;

  private TermEntry(String term, int[] places) {
    this.term = term;
    this.places = places;
  }

  String term() {
    return term;
  }

  /** Whether it is a word of a text, not the name of a whole one. */
  boolean isText() {
    return term.charAt(0) != WholeText.MARK.charAt(0);
  }

  int place(int field) {
    return places[field];
  }

  /** The most units that hold the term in one field. */
  int documents(List<TermPostings> fields) {
    int most = 0;
    for (int f = 0; f < places.length; f++) {
      most = Math.max(most, places[f] < 0 ? 0 : fields.get(f).documents(places[f]));
    }
    return most;
  }

  /** The terms of all fields in UTF-16 order, which is the order of strings in a browser. */
  static List<TermEntry> merge(List<TermPostings> fields) {
    int[][] orders = fields.stream().map(TermPostings::order).toArray(int[][]::new);
    int[] at = new int[orders.length];
    List<TermEntry> entries = new ArrayList<>();
    String least = least(fields, orders, at);
    while (least != null) {
      int[] places = new int[at.length];
      Arrays.fill(places, -1);
      for (int f = 0; f < at.length; f++) {
        if (at[f] < orders[f].length && fields.get(f).term(orders[f][at[f]]).equals(least)) {
          places[f] = orders[f][at[f]++];
        }
      }
      entries.add(new TermEntry(least, places));
      least = least(fields, orders, at);
    }
    return entries;
  }

  private static @org.jspecify.annotations.Nullable String least(
      List<TermPostings> fields, int[][] orders, int[] at) {
    String least = null;
    for (int f = 0; f < at.length; f++) {
      if (at[f] < orders[f].length) {
        String term = fields.get(f).term(orders[f][at[f]]);
        least = least == null || term.compareTo(least) < 0 ? term : least;
      }
    }
    return least;
  }
}
