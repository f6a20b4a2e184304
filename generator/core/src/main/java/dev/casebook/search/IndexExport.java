package dev.casebook.search;

import dev.casebook.diagnostic.CasebookException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;

/**
 * An index as script files that {@code reader.js} reads; the same pages, the same bytes.
 *
 * @param files sorted by path
 * @param vocabulary what the same queries need in this process
 */
record IndexExport(List<SearchFile> files, SearchVocabulary vocabulary) {

  private static final int SHORT_NAMES = 6;
  private static final int LONG_NAMES = 9;

  /** In an index of more units their norms would be most of what a reader fetches at its start. */
  static final int NORMS_APART = 8_192;

  IndexExport {
    files = List.copyOf(files);
  }

  private static Set<String> terms(List<TermEntry> entries) {
    return entries.stream().map(TermEntry::term).collect(Collectors.toSet());
  }

  /**
   * @param normsApart up to so many units their norms are one file; above, each posting has its own
   */
  static IndexExport of(
      DirectoryReader reader, SearchUnits units, List<List<String>> synonyms, int normsApart) {
    try {
      Norms norms = Norms.of(reader);
      boolean apart = units.units().size() <= normsApart;
      List<TermPostings> fields = new ArrayList<>();
      for (TextField field : TextField.ALL) {
        int[] places = apart ? new int[0] : norms.columns().get(field.column()).places();
        fields.add(TermPostings.read(reader, field, places));
      }
      List<TermEntry> terms = TermEntry.merge(fields);
      List<TermShard> shards = TermShards.of(fields, terms);
      SearchVocabulary vocabulary =
          new SearchVocabulary(
              CommonWords.of(reader),
              FacetColumns.keys(units),
              SpellingList.of(fields, terms),
              Synonyms.of(synonyms, terms(terms)::contains));
      ExportFiles files = new ExportFiles(SHORT_NAMES);
      new Manifest(files, units).write(shards, norms, vocabulary);
      if (files.ambiguous()) {
        files = new ExportFiles(LONG_NAMES);
        new Manifest(files, units).write(shards, norms, vocabulary);
      }
      return new IndexExport(files.sorted(), vocabulary);
    } catch (IOException e) {
      throw new CasebookException(
          CasebookException.Reason.IO, "The search index in memory cannot be read", e);
    }
  }
}
