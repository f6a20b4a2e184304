package dev.casebook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds the files of an index, and at last {@code m.js}, the one that names all others. */
final class Manifest {

  /** What the reader must understand; a change of any file's shape counts it up. */
  private static final int FORMAT = 3;

  private final ExportFiles files;
  private final SearchUnits units;
  private final SortedMap<String, Object> entries = new TreeMap<>();

  Manifest(ExportFiles files, SearchUnits units) {
    this.files = files;
    this.units = units;
  }

  void write(List<TermShard> shards, Norms norms, SearchVocabulary vocabulary) {
    addShards(shards);
    List<Object> spelling = vocabulary.spelling().payload();
    entries.put("spelling", files.add('s', () -> spelling));
    boolean apart = shards.isEmpty() || !shards.get(0).hasNorms();
    List<Object> lengths = List.of(norms.payload(apart), overflow(), units.priors().columns());
    entries.put("norms", files.add('n', () -> lengths));
    entries.put("stats", norms.statistics());
    entries.put("synonyms", vocabulary.synonyms());
    entries.put("common", new ArrayList<>(new TreeSet<>(vocabulary.common())));
    FragmentFiles fragments = FragmentFiles.add(units, files);
    entries.put("block", fragments.block());
    entries.put("names", fragments.names());
    entries.put("facets", FacetColumns.add(units, files));
    entries.put("units", units.units().size());
    entries.put("pages", units.pages().size());
    // reserved: an index whose frequent words are cut into blocks says so, and old readers refuse
    // it
    entries.put("large", 0);
    entries.put("width", files.width());
    entries.put("version", FORMAT);
    entries.put("build", files.hashOf(Script.payload(entries)));
    files.addNamed("m", () -> entries);
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
    entries.put("first", String.join("\t", first));
    entries.put("shards", names.toString());
    entries.put("positions", files.add('i', positions::toString));
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
