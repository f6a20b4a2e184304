package dev.casebook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The text of units for results, and the names of its files.
 *
 * @param block how many units one file of names covers
 * @param names the digests of the files of names, one after the other
 */
record FragmentFiles(int block, String names) {

  /** Up to here the names of all fragments are one small file. */
  private static final int ONE_BLOCK = 4_096;

  private static final int SMALL_BLOCK = 128;

  /**
   * With more pages and units, several units share a file: some hosts limit the files of a site.
   */
  private static final int MANY_FILES = 14_000;

  private static final int BUNDLE = 8_000;

  static FragmentFiles add(SearchUnits units, ExportFiles files) {
    int count = units.units().size();
    int block = count <= ONE_BLOCK ? ONE_BLOCK : SMALL_BLOCK;
    int bundle = count + units.pages().size() > MANY_FILES ? BUNDLE : 0;
    StringBuilder names = new StringBuilder();
    for (int start = 0; start < count; start += block) {
      List<SearchUnit> part = units.units().subList(start, Math.min(count, start + block));
      List<Object> payload = addBlock(units, part, bundle, files);
      names.append(files.add('h', () -> payload));
    }
    return new FragmentFiles(block, names.toString());
  }

  private static List<Object> addBlock(
      SearchUnits all, List<SearchUnit> units, int bundle, ExportFiles files) {
    StringBuilder hashes = new StringBuilder();
    Vlq counts = new Vlq();
    boolean alone = true;
    int start = 0;
    while (start < units.size()) {
      int end = start + 1;
      int size = size(units.get(start));
      while (end < units.size() && size + size(units.get(end)) <= bundle) {
        size += size(units.get(end++));
      }
      List<SearchUnit> together = units.subList(start, end);
      hashes.append(files.add('f', () -> together.stream().map(u -> fragment(all, u)).toList()));
      counts.add(end - start);
      alone &= end - start == 1;
      start = end;
    }
    return List.of(hashes.toString(), alone ? "" : counts.toString());
  }

  private static int size(SearchUnit unit) {
    int size = 0;
    for (SearchPart part : unit.parts()) {
      size += part.heading().length() + part.text().length();
    }
    return size;
  }

  private static List<Object> fragment(SearchUnits all, SearchUnit unit) {
    SearchPage page = all.pages().get(unit.page());
    List<Object> parts = new ArrayList<>();
    for (SearchPart part : unit.parts()) {
      parts.add(List.of(part.anchor(), part.heading(), part.text()));
    }
    return List.of(
        page.title(),
        page.address(),
        page.date() == null ? "" : page.date().toString(),
        page.kind(),
        page.language(),
        new TreeMap<>(page.facets()),
        parts);
  }
}
