package dev.casebook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;

/**
 * What BM25 needs of fields and units beside the postings.
 *
 * @param statistics per field: the number of its tokens and of the units that have it
 * @param columns per field: Lucene's norm bytes that occur, and each unit's place among them
 */
record Norms(List<Object> statistics, List<Column> columns) {

  /** The norms of one field. */
  static final class Column {
    /** The bytes that occur, frequent ones first. */
    private final List<Integer> values;

    /** Per unit, where its byte is among them. */
    private final int[] places;

    private Column(List<Integer> values, int[] places) {
      this.values = List.copyOf(values);
      this.places = places;
    }

    int[] places() {
      return places.clone();
    }

    List<Object> payload(boolean apart) {
      Vlq column = new Vlq(places.length + 8);
      for (int i = 0; apart && i < places.length; i++) {
        column.add(places[i]);
      }
      return List.of(values, column.toString());
    }
  }

  Norms {
    statistics = List.copyOf(statistics);
    columns = List.copyOf(columns);
  }

  static Norms of(IndexReader reader) throws IOException {
    return new Norms(readStatistics(reader), readColumns(reader));
  }

  private static List<Object> readStatistics(IndexReader reader) throws IOException {
    List<Object> statistics = new ArrayList<>();
    for (TextField field : TextField.ALL) {
      CollectionStatistics of = new IndexSearcher(reader).collectionStatistics(field.field());
      statistics.add(of == null ? List.of(0L, 0L) : List.of(of.sumTotalTermFreq(), of.docCount()));
    }
    return statistics;
  }

  /**
   * What the reader fetches at its start.
   *
   * @param apart whether the places are in it, rather than beside each posting
   */
  List<Object> payload(boolean apart) {
    return columns.stream().map(column -> (Object) column.payload(apart)).toList();
  }

  private static List<Column> readColumns(IndexReader reader) throws IOException {
    List<Column> fields = new ArrayList<>();
    for (TextField field : TextField.ALL) {
      fields.add(column(read(reader, field)));
    }
    return fields;
  }

  private static int[] read(IndexReader reader, TextField field) throws IOException {
    int[] norms = new int[reader.maxDoc()];
    NumericDocValues values = MultiDocValues.getNormValues(reader, field.field());
    if (values != null) {
      for (int unit = values.nextDoc(); unit < norms.length; unit = values.nextDoc()) {
        norms[unit] = (int) (values.longValue() & 0xff);
      }
    }
    return norms;
  }

  private static Column column(int[] norms) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int norm : norms) {
      counts.merge(norm, 1, Integer::sum);
    }
    List<Integer> values = new ArrayList<>(counts.keySet());
    values.sort((a, b) -> Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0)));
    int[] byValue = new int[256];
    for (int i = 0; i < values.size(); i++) {
      byValue[values.get(i)] = i;
    }
    return new Column(values, Arrays.stream(norms).map(norm -> byValue[norm]).toArray());
  }
}
