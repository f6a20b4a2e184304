package dev.casebook.search;

import java.util.List;
import org.apache.lucene.index.DirectoryReader;

/** Pages in, index out: the same pages in any order give the same bytes. */
public final class SearchIndexer {

  private SearchIndexer() {}

  public static SearchBundle index(List<SearchPage> pages) {
    SearchUnits units = SearchUnits.of(pages);
    DirectoryReader reader = IndexBuilder.build(units);
    return new SearchBundle(units, reader, IndexExport.of(reader, units));
  }
}
