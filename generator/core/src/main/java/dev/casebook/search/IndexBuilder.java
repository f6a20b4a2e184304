package dev.casebook.search;

import dev.casebook.diagnostic.CasebookException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Makes a Lucene index in memory: one segment, one document per unit, in the order of units. */
final class IndexBuilder {

  private static final double BUFFER_MEGABYTES = 96;
  private static final FieldType TEXT = textType();

  private IndexBuilder() {}

  static DirectoryReader build(SearchUnits units) {
    LuceneLog.silence();
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig config =
        new IndexWriterConfig(new CasebookAnalyzer(true))
            .setMergePolicy(new LogDocMergePolicy())
            .setMergeScheduler(new SerialMergeScheduler())
            .setUseCompoundFile(false)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES);
    try {
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (SearchUnit unit : units.units()) {
          writer.addDocument(document(units.pages().get(unit.page()), unit));
        }
        writer.forceMerge(1);
      }
      return DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new CasebookException(
          CasebookException.Reason.IO, "The search index cannot be built in memory", e);
    }
  }

  private static FieldType textType() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  private static Document document(SearchPage page, SearchUnit unit) {
    Document document = new Document();
    add(document, TextField.TITLE, page.title());
    add(document, TextField.TITLE, NameWords.of(page));
    for (SearchPart part : unit.parts()) {
      add(document, TextField.HEADINGS, part.heading());
      add(document, TextField.BODY, part.text());
    }
    page.keywords().forEach(keyword -> add(document, TextField.HEADINGS, keyword));
    List<String> headings = new ArrayList<>(page.keywords());
    unit.parts().forEach(part -> headings.add(part.heading()));
    Set<String> flags = new TreeSet<>();
    unit.parts().forEach(part -> flags.addAll(Flags.in(part.heading() + ' ' + part.text())));
    flags.forEach(flag -> addBeside(document, TextField.BODY, flag));
    if (page.standing() != Standing.POINTER) {
      addWhole(document, TextField.TITLE, List.of(page.title()), 1);
      addWhole(document, TextField.HEADINGS, headings, WholeText.HEADING_WORDS);
    }
    document.add(facet(FilterKeys.KIND, page.kind()));
    for (Map.Entry<String, List<String>> facet : page.facets().entrySet()) {
      facet.getValue().forEach(value -> document.add(facet(facet.getKey(), value)));
    }
    if (page.date() != null) {
      document.add(new IntPoint(FilterKeys.DATE, Math.toIntExact(page.date().toEpochDay())));
    }
    return document;
  }

  private static void add(Document document, TextField field, String text) {
    if (!text.isEmpty()) {
      document.add(new Field(field.field(), WellFormed.text(text), TEXT));
    }
  }

  /** Beside the words, so that it counts neither for lengths nor for phrases. */
  private static void addWhole(Document document, TextField field, List<String> texts, int least) {
    WholeText whole = new WholeText();
    texts.stream()
        .flatMap(text -> whole.of(text).stream())
        .filter(each -> each.words() >= least)
        .map(WholeText.Whole::term)
        .distinct()
        .forEach(term -> addBeside(document, field, term));
  }

  private static void addBeside(Document document, TextField field, String term) {
    document.add(new Field(field.field(), new TermBeside(term), TEXT));
  }

  private static Field facet(String key, String value) {
    return new StringField(facetField(key), value.toLowerCase(Locale.ROOT), Field.Store.NO);
  }

  /** The field that holds a facet's values in lower case. */
  static String facetField(String key) {
    return "facet." + key;
  }
}
