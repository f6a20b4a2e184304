package dev.casebook.search;

import java.util.ArrayList;
import java.util.List;

/** Collects terms until a shard is full. */
final class ShardWriter {

  private static final int BODY_ONLY = 1 << TextField.BODY.column();

  private final List<TermPostings> fields;
  private final FrontCoding terms = new FrontCoding();
  private final Vlq counts = new Vlq();
  private final Vlq docs = new Vlq();
  private final Vlq frequencies = new Vlq();
  private final Vlq positions = new Vlq();
  private final Vlq norms = new Vlq();
  private String separator = "";
  private String last = "";

  ShardWriter(List<TermPostings> fields) {
    this.fields = fields;
  }

  void add(TermEntry entry) {
    if (terms.isEmpty() && !last.isEmpty()) {
      separator = TermShard.separator(last, entry.term());
    }
    last = entry.term();
    terms.add(entry.term());
    int mask = 0;
    for (int f = 0; f < fields.size(); f++) {
      mask |= entry.place(f) < 0 ? 0 : 1 << f;
    }
    if (mask != BODY_ONLY) {
      counts.add(mask << 1 | 1);
    }
    for (int f = 0; f < fields.size(); f++) {
      if (entry.place(f) >= 0) {
        TermPostings field = fields.get(f);
        int count = field.documents(entry.place(f));
        counts.add(mask == BODY_ONLY ? count << 1 : count);
        field.copyDocs(entry.place(f), docs);
        field.copyFrequencies(entry.place(f), frequencies);
        field.copyPositions(entry.place(f), positions);
        field.copyNorms(entry.place(f), norms);
      }
    }
  }

  TermShard finish() {
    List<Object> columns =
        new ArrayList<>(
            List.of(
                terms.shared(),
                terms.suffixes(),
                counts.toString(),
                docs.toString(),
                frequencies.toString()));
    if (norms.length() > 0) {
      columns.add(norms.toString());
    }
    TermShard shard = new TermShard(separator, columns, positions.toString());
    terms.clear();
    counts.clear();
    docs.clear();
    frequencies.clear();
    positions.clear();
    norms.clear();
    return shard;
  }
}
