package dev.casebook.search;

import dev.casebook.diagnostic.RepoPath;
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

  /** Whether there is a page of this path or address. */
  public boolean has(String page) {
    String bare = page.startsWith("/") ? page.substring(1) : page;
    String full = bare.isEmpty() || bare.endsWith("/") ? bare + "index.html" : bare;
    return units.pages().stream()
        .anyMatch(each -> each.path().value().equals(bare) || each.address().equals(full));
  }

  /** Records of incidents like one, the most alike first. */
  public List<SimilarPage> similar(RepoPath path) {
    return new SimilarPages(units, reader).to(path);
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
