package dev.casebook.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Replaces words that no page has by words that some have. */
final class Correction {

  private static final Pattern WORD = Pattern.compile("[a-z]{3,32}");

  private Correction() {}

  /** The query with near words in the place of unknown ones; empty when there are none. */
  static String of(
      QueryText query, Set<String> unknown, Function<String, Optional<String>> spelling) {
    Map<String, String> near = new HashMap<>();
    for (String term : unknown) {
      if (WORD.matcher(term).matches()) {
        spelling.apply(term).ifPresent(word -> near.put(term, word));
      }
    }
    StringBuilder corrected = new StringBuilder();
    int from = 0;
    for (List<QueryClause> group : query.groups()) {
      for (QueryClause clause : group) {
        if (!clause.phrase() && clause.units().stream().anyMatch(near::containsKey)) {
          corrected.append(query.text(), from, clause.start());
          corrected.append(
              String.join(" ", clause.units().stream().map(t -> near.getOrDefault(t, t)).toList()));
          from = clause.end();
        }
      }
    }
    return from == 0 ? "" : corrected.append(query.text().substring(from)).toString();
  }
}
