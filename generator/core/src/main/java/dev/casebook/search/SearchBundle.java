package dev.casebook.search;

import java.util.List;
import org.apache.lucene.index.DirectoryReader;

/** A built index: the files for browsers, and what searches in this process. Immutable. */
public final class SearchBundle {

  private final List<SearchFile> files;
  private final SearchUnits units;
  private final DirectoryReader reader;

  SearchBundle(List<SearchFile> files, SearchUnits units, DirectoryReader reader) {
    this.files = List.copyOf(files);
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

  DirectoryReader reader() {
    return reader;
  }
}
