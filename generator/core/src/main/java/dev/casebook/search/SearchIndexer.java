package dev.casebook.search;

import java.util.List;
import org.apache.lucene.index.DirectoryReader;

/** Pages in, index out: the same pages in any order give the same bytes. */
public final class SearchIndexer {

  private SearchIndexer() {}

  public static SearchBundle index(List<SearchPage> pages) {
    return index(pages, List.of());
  }

  /**
   * Makes an index.
   *
   * @param synonyms groups of words that mean the same, beside the standard ones
   */
  public static SearchBundle index(List<SearchPage> pages, List<List<String>> synonyms) {
    return index(pages, synonyms, IndexExport.NORMS_APART);
  }

  static SearchBundle index(List<SearchPage> pages, List<List<String>> synonyms, int normsApart) {
    SearchUnits units = SearchUnits.of(pages);
    DirectoryReader reader = IndexBuilder.build(units);
    return new SearchBundle(units, reader, IndexExport.of(reader, units, synonyms, normsApart));
  }
}
