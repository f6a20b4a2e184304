package dev.casebook.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Picks the section of a unit that says most about a query, and cuts a line out of it. */
final class Passages {

  /**
   * @param text on one line, with an ellipsis where it was cut
   */
  record Passage(SearchPart part, String text) {}

  private static final int WIDTH = 160;
  private static final int BEFORE = 30;
  private static final double HEADING = 1.5;
  private static final SearchPart NOTHING = new SearchPart("", "", "");

  private final Map<String, Double> weights;

  Passages(SearchPlan.Plan plan, Vocabulary vocabulary) throws IOException {
    weights = new HashMap<>();
    for (Need need : plan.words()) {
      if (need instanceof Need.Word word) {
        for (Map.Entry<String, Float> term : vocabulary.expand(word).entrySet()) {
          put(term.getKey(), term.getValue(), vocabulary);
        }
      } else if (need instanceof Need.Phrase phrase) {
        for (String term : phrase.terms()) {
          put(term, 1, vocabulary);
        }
      }
    }
  }

  private void put(String term, double weight, Vocabulary vocabulary) throws IOException {
    int documents = 1;
    for (TextField field : TextField.ALL) {
      documents = Math.max(documents, vocabulary.documents(field, term));
    }
    weights.merge(term, weight * Math.log(1 + vocabulary.size() / (double) documents), Math::max);
  }

  /** The best section; the text is of the first section after it when it has none. */
  Passage best(List<SearchPart> parts) {
    SearchPart best = parts.isEmpty() ? NOTHING : parts.get(0);
    int at = 0;
    double value = 0;
    for (SearchPart part : parts) {
      double bonus = HEADING * sum(QueryAnalysis.terms(part.heading()));
      List<QueryAnalysis.Term> found =
          QueryAnalysis.terms(part.text()).stream()
              .filter(term -> weights.containsKey(term.text()))
              .toList();
      if (found.isEmpty() && bonus > value) {
        value = bonus;
        best = part;
        at = 0;
      }
      for (int i = 0; i < found.size(); i++) {
        double here = bonus + sum(window(found, i));
        if (here > value) {
          value = here;
          best = part;
          at = found.get(i).start();
        }
      }
    }
    return new Passage(best, best.text().isEmpty() ? after(parts, best) : cut(best.text(), at));
  }

  private String after(List<SearchPart> parts, SearchPart empty) {
    return parts.subList(parts.indexOf(empty), parts.size()).stream()
        .filter(part -> !part.text().isEmpty())
        .findFirst()
        .map(part -> best(List.of(part)).text())
        .orElse("");
  }

  private static List<QueryAnalysis.Term> window(List<QueryAnalysis.Term> terms, int from) {
    int end = from;
    while (end < terms.size() && terms.get(end).end() - terms.get(from).start() <= WIDTH) {
      end++;
    }
    return terms.subList(from, end);
  }

  private double sum(List<QueryAnalysis.Term> terms) {
    Set<String> seen = new HashSet<>();
    double sum = 0;
    for (QueryAnalysis.Term term : terms) {
      if (seen.add(term.text())) {
        sum += weights.getOrDefault(term.text(), 0.0);
      }
    }
    return sum;
  }

  private static String cut(String text, int at) {
    int start = boundary(text, Math.max(0, at - BEFORE));
    int end = boundary(text, Math.min(text.length(), start + WIDTH));
    String line = text.substring(start, end).replaceAll("\\s+", " ").strip();
    return (start > 0 ? "…" : "") + line + (end < text.length() ? "…" : "");
  }

  private static int boundary(String text, int at) {
    boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return inside ? at - 1 : at;
  }
}
