package dev.casebook.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the dictionary into shards. A cut depends on the terms around it, not on a count from the
 * start, so that an edit changes few files. A frequent term is a shard of its own, so that no other
 * word pays for it.
 */
final class TermShards {

  private static final int LIGHT = 2_500;
  private static final int HEAVY = 8_000;
  private static final int TYPICAL = 5_000;
  private static final int MOST_SHARDS = 1_024;
  private static final int EVERY = 64;

  /** Of a term that is no word of a text, and so is fetched without its neighbours. */
  private static final int ALONE = 100;

  private TermShards() {}

  static List<TermShard> of(List<TermPostings> fields, List<TermEntry> terms) {
    int scale = scale(fields, terms);
    List<TermShard> shards = new ArrayList<>();
    ShardWriter writer = new ShardWriter(fields);
    int weight = 0;
    for (TermEntry entry : terms) {
      int own = weight(fields, entry);
      boolean here =
          weight >= LIGHT * scale && (TermHash.of(entry.term()) & EVERY * scale - 1) == 0;
      boolean alone = own >= LIGHT * scale && weight > 0;
      if (here || alone || weight >= HEAVY * scale) {
        shards.add(writer.finish());
        weight = 0;
      }
      writer.add(entry);
      weight += own >= LIGHT * scale ? HEAVY * scale : own;
    }
    shards.add(writer.finish());
    return shards;
  }

  /** A power of two that keeps the number of shards, and so the manifest, small. */
  private static int scale(List<TermPostings> fields, List<TermEntry> terms) {
    long total = 0;
    for (TermEntry entry : terms) {
      total += weight(fields, entry);
    }
    int scale = 1;
    while (total / ((long) TYPICAL * scale) > MOST_SHARDS) {
      scale *= 2;
    }
    return scale;
  }

  private static int weight(List<TermPostings> fields, TermEntry entry) {
    int weight = entry.isText() ? 0 : ALONE;
    for (int f = 0; f < fields.size(); f++) {
      int place = entry.place(f);
      weight += place < 0 ? 0 : 2 * fields.get(f).documents(place) + 4;
    }
    return weight;
  }
}
