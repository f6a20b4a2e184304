package dev.casebook.search;

import dev.casebook.diagnostic.CasebookException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;

/** Writes an index as script files that {@code reader.js} reads; the same pages, the same bytes. */
final class IndexExport {

  /** What the reader must understand; a change of any file's shape counts it up. */
  private static final int FORMAT = 1;

  private static final int SHORT_NAMES = 6;
  private static final int LONG_NAMES = 9;

  private final DirectoryReader reader;
  private final SearchUnits units;
  private final ExportFiles files;
  private final SortedMap<String, Object> manifest = new TreeMap<>();

  private IndexExport(DirectoryReader reader, SearchUnits units, int width) {
    this.reader = reader;
    this.units = units;
    this.files = new ExportFiles(width);
  }

  static List<SearchFile> files(DirectoryReader reader, SearchUnits units) {
    try {
      IndexExport export = new IndexExport(reader, units, SHORT_NAMES);
      export.write();
      if (export.files.ambiguous()) {
        export = new IndexExport(reader, units, LONG_NAMES);
        export.write();
      }
      return export.files.sorted();
    } catch (IOException e) {
      throw new CasebookException(
          CasebookException.Reason.IO, "The search index in memory cannot be read", e);
    }
  }

  private void write() throws IOException {
    List<TermPostings> fields = new ArrayList<>();
    for (TextField field : TextField.ALL) {
      fields.add(TermPostings.read(reader, field));
    }
    List<TermEntry> terms = TermEntry.merge(fields);
    addShards(TermShards.of(fields, terms));
    List<Object> spelling = SpellingList.of(fields, terms).payload();
    manifest.put("spelling", files.add('s', () -> spelling));
    List<Object> norms = List.of(Norms.payload(reader), overflow());
    manifest.put("norms", files.add('n', () -> norms));
    manifest.put("stats", Norms.statistics(reader));
    manifest.put("common", new ArrayList<>(CommonWords.of(reader)));
    FragmentFiles fragments = FragmentFiles.add(units, files);
    manifest.put("block", fragments.block());
    manifest.put("names", fragments.names());
    manifest.put("facets", FacetColumns.add(units, files));
    manifest.put("units", units.units().size());
    manifest.put("pages", units.pages().size());
    manifest.put("width", files.width());
    manifest.put("version", FORMAT);
    manifest.put("build", files.hashOf(Script.payload(manifest)));
    files.addNamed("m", () -> manifest);
    files.add(ReaderScript.file());
  }

  private void addShards(List<TermShard> shards) {
    List<String> first = new ArrayList<>();
    StringBuilder names = new StringBuilder();
    StringBuilder positions = new StringBuilder();
    for (TermShard shard : shards) {
      first.add(shard.separator());
      names.append(files.add('t', shard::terms));
      positions.append(files.add('p', shard::positions));
    }
    manifest.put("first", String.join("\t", first));
    manifest.put("shards", names.toString());
    manifest.put("positions", files.add('i', positions::toString));
  }

  /** For each unit that is not its page's first, how far its page is from the one before. */
  private String overflow() {
    Vlq pages = new Vlq();
    int last = 0;
    for (SearchUnit unit : units.units().subList(units.pages().size(), units.units().size())) {
      pages.add(unit.page() - last);
      last = unit.page();
    }
    return pages.toString();
  }
}
