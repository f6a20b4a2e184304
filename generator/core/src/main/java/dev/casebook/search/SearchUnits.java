package dev.casebook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pages in path order and their units: the first unit of each page, then the others. A page is cut
 * at headings once a unit would pass 6,000 characters, a section of more than 9,000 at spaces.
 */
record SearchUnits(List<SearchPage> pages, List<SearchUnit> units) {

  private static final int FULL = 6_000;
  private static final int LONGEST = 9_000;

  SearchUnits {
    pages = List.copyOf(pages);
    units = List.copyOf(units);
  }

  /** What counts for pages whatever is asked for. */
  PagePriors priors() {
    return PagePriors.of(pages);
  }

  static SearchUnits of(List<SearchPage> unordered) {
    List<SearchPage> pages = new ArrayList<>(unordered);
    pages.sort(Comparator.comparing(SearchPage::path).thenComparing(SearchPage::address));
    List<SearchUnit> first = new ArrayList<>();
    List<SearchUnit> others = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      List<SearchUnit> units = split(page, pages.get(page).parts());
      first.add(units.get(0));
      others.addAll(units.subList(1, units.size()));
    }
    first.addAll(others);
    return new SearchUnits(pages, first);
  }

  private static List<SearchUnit> split(int page, List<SearchPart> parts) {
    List<SearchUnit> units = new ArrayList<>();
    List<SearchPart> current = new ArrayList<>();
    int length = 0;
    for (SearchPart whole : parts) {
      for (SearchPart part : pieces(whole)) {
        int size = part.heading().length() + part.text().length();
        if (!current.isEmpty() && length + size > FULL) {
          units.add(new SearchUnit(page, current));
          current = new ArrayList<>();
          length = 0;
        }
        current.add(part);
        length += size;
      }
    }
    if (!current.isEmpty() || units.isEmpty()) {
      units.add(new SearchUnit(page, current));
    }
    return units;
  }

  private static List<SearchPart> pieces(SearchPart part) {
    List<SearchPart> pieces = new ArrayList<>();
    String rest = part.text();
    while (rest.length() > LONGEST) {
      int end = cut(rest);
      pieces.add(new SearchPart(part.anchor(), part.heading(), rest.substring(0, end)));
      rest = rest.substring(end);
    }
    pieces.add(new SearchPart(part.anchor(), part.heading(), rest));
    return pieces;
  }

  /** The last white space before the limit, else the limit, not inside a surrogate pair. */
  private static int cut(String text) {
    for (int i = FULL; i > FULL / 2; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(FULL)) ? FULL - 1 : FULL;
  }
}
