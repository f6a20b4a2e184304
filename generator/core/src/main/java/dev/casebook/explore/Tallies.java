package dev.casebook.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts names. Used by one thread. */
final class Tallies {

  static final Comparator<Tally> ORDER =
      Comparator.comparingInt(Tally::count).reversed().thenComparing(Tally::name);

  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, String> examples = new TreeMap<>();

  /** Counts one; the first example is kept. */
  void add(String name, String example) {
    counts.merge(name, 1, Integer::sum);
    examples.putIfAbsent(name, example);
  }

  List<Tally> sorted() {
    List<Tally> tallies = new ArrayList<>();
    counts.forEach(
        (name, count) -> tallies.add(new Tally(name, count, examples.getOrDefault(name, ""))));
    tallies.sort(ORDER);
    return List.copyOf(tallies);
  }
}
