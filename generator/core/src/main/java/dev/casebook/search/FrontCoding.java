package dev.casebook.search;

/** A sorted list of terms: how much each shares with the one before, and the rest of it. */
final class FrontCoding {

  private final Vlq shared = new Vlq();
  private final StringBuilder suffixes = new StringBuilder();
  private String last = "";

  void add(String term) {
    int common = 0;
    int most = Math.min(last.length(), term.length());
    while (common < most && last.charAt(common) == term.charAt(common)) {
      common++;
    }
    if (shared.length() > 0) {
      suffixes.append('\t');
    }
    shared.add(common);
    suffixes.append(term, common, term.length());
    last = term;
  }

  boolean isEmpty() {
    return shared.length() == 0;
  }

  String shared() {
    return shared.toString();
  }

  String suffixes() {
    return suffixes.toString();
  }

  void clear() {
    shared.clear();
    suffixes.setLength(0);
    last = "";
  }
}
