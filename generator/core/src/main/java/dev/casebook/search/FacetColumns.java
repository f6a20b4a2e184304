package dev.casebook.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Per page the values that filters look at, one file per key. */
final class FacetColumns {

  /** Days from here to 1970: no date of the common era is below. */
  static final int FIRST_DAY = 800_000;

  private FacetColumns() {}

  /** Adds the files; gives the digest of each by key. */
  static SortedMap<String, Object> add(SearchUnits units, ExportFiles files) {
    SortedMap<String, Object> names = new TreeMap<>();
    names.put(FilterKeys.KIND, addValues(units, page -> List.of(page.kind()), files));
    Set<String> keys = keys(units);
    keys.remove(FilterKeys.KIND);
    for (String key : keys) {
      names.put(key, addValues(units, page -> values(page, key), files));
    }
    names.put(FilterKeys.DATE, addDates(units, files));
    names.put(FilterKeys.TITLE, addTitles(units, files));
    return names;
  }

  /** The keys to filter by, the kind among them. */
  static Set<String> keys(SearchUnits units) {
    Set<String> keys = new TreeSet<>(Set.of(FilterKeys.KIND));
    units.pages().forEach(page -> keys.addAll(page.facets().keySet()));
    return keys;
  }

  private static List<String> values(SearchPage page, String key) {
    return page.facets().getOrDefault(key, List.of());
  }

  private static String addValues(
      SearchUnits units, Function<SearchPage, List<String>> of, ExportFiles files) {
    TreeSet<String> all = new TreeSet<>();
    units.pages().forEach(page -> all.addAll(of.apply(page)));
    List<String> values = new ArrayList<>(all);
    Vlq column = new Vlq();
    for (SearchPage page : units.pages()) {
      List<String> own = of.apply(page);
      column.add(own.size());
      own.forEach(value -> column.add(Collections.binarySearch(values, value)));
    }
    List<Object> payload = List.of(values, column.toString());
    return files.add('c', () -> payload);
  }

  /** Per page the place of its title among all titles, for sorting. */
  private static String addTitles(SearchUnits units, ExportFiles files) {
    List<String> titles =
        units.pages().stream()
            .map(page -> page.title().toLowerCase(Locale.ROOT))
            .distinct()
            .sorted()
            .toList();
    Vlq column = new Vlq();
    for (SearchPage page : units.pages()) {
      column.add(1);
      column.add(Collections.binarySearch(titles, page.title().toLowerCase(Locale.ROOT)));
    }
    List<Object> payload = List.of(0, column.toString());
    return files.add('c', () -> payload);
  }

  private static String addDates(SearchUnits units, ExportFiles files) {
    Vlq column = new Vlq();
    for (SearchPage page : units.pages()) {
      column.add(page.date() == null ? 0 : 1);
      if (page.date() != null) {
        column.add(Math.max(0, Math.toIntExact(page.date().toEpochDay()) + FIRST_DAY));
      }
    }
    List<Object> payload = List.of(0, column.toString());
    return files.add('c', () -> payload);
  }
}
