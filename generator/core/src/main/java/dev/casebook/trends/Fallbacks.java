package dev.casebook.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the milestones that stood in for missing ones. */
final class Fallbacks {

  private Fallbacks() {}

  static List<TrendGroup.Fallback> count(List<Observation> observations) {
    Map<String, List<String>> byWords = new TreeMap<>();
    for (Observation observation : observations) {
      for (String words : observation.fallbacks()) {
        byWords.computeIfAbsent(words, key -> new ArrayList<>()).add(observation.id());
      }
    }
    List<TrendGroup.Fallback> counted = new ArrayList<>();
    byWords.forEach((words, ids) -> counted.add(new TrendGroup.Fallback(words, ids)));
    return counted;
  }
}
