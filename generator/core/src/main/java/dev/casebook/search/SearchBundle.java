package dev.casebook.search;

import java.util.List;
import org.apache.lucene.index.DirectoryReader;

/** A built index: the files for browsers, and what searches in this process. Immutable. */
public final class SearchBundle {

  private final List<SearchFile> files;
  private final SearchUnits units;
  private final DirectoryReader reader;
  private final SearchVocabulary vocabulary;

  SearchBundle(SearchUnits units, DirectoryReader reader, IndexExport export) {
    this.files = export.files();
    this.vocabulary = export.vocabulary();
    this.units = units;
    this.reader = reader;
  }

  /** All below {@code search/}, sorted by path. */
  public List<SearchFile> files() {
    return files;
  }

  SearchUnits units() {
    return units;
  }

  SearchVocabulary vocabulary() {
    return vocabulary;
  }

  DirectoryReader reader() {
    return reader;
  }
}
