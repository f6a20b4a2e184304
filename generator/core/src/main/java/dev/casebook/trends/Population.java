package dev.casebook.trends;

import dev.casebook.model.IncidentFacts.IncidentKind;
import dev.casebook.model.IncidentRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which incidents the numbers are about, and which are kept out and why.
 *
 * @param recorded how many incidents the repository records
 * @param counted ids, earliest start first
 * @param keptOut sorted by key, then by words
 */
public record Population(int recorded, List<String> counted, List<KeptOut> keptOut) {

  /**
   * Incidents that are kept out for the same reason.
   *
   * @param key of the kind of event ({@code near-miss}), {@code after-cut-off}, {@code undated},
   *     {@code duplicate}, or {@code not-counted} with the reason in {@code words}
   * @param words empty unless the reason is free text
   */
  public record KeptOut(String key, String words, List<String> ids) {
    public KeptOut {
      ids = List.copyOf(ids);
    }
  }

  public Population {
    counted = List.copyOf(counted);
    keptOut = List.copyOf(keptOut);
  }

  /** The counted incidents with their places on the time axis, and the population of them. */
  record Split(Population population, List<Candidate> candidates) {}

  /** A reason: the key and the words of {@link KeptOut}. */
  record Because(String key, String words) implements Comparable<Because> {
    @Override
    public int compareTo(Because other) {
      int byKey = key.compareTo(other.key);
      return byKey != 0 ? byKey : words.compareTo(other.words);
    }
  }

  static Split split(List<IncidentRecord> records, Instant asOf) {
    Map<String, Because> because = keptOut(records, asOf);
    Map<Because, List<String>> out = new TreeMap<>();
    List<Candidate> in = new ArrayList<>();
    for (IncidentRecord record : records) {
      Because why = because.get(pathOf(record));
      if (why == null) {
        Candidate.of(record).ifPresent(in::add);
      } else {
        out.computeIfAbsent(why, key -> new ArrayList<>()).add(record.id());
      }
    }
    in.sort(Candidate.ORDER);
    List<KeptOut> keptOut = new ArrayList<>();
    out.forEach(
        (why, ids) ->
            keptOut.add(new KeptOut(why.key(), why.words(), ids.stream().sorted().toList())));
    List<String> ids = in.stream().map(candidate -> candidate.record().id()).toList();
    return new Split(new Population(records.size(), ids, keptOut), List.copyOf(in));
  }

  /** Why records are kept out, by their paths; those that count are missing. */
  static Map<String, Because> keptOut(List<IncidentRecord> records, Instant asOf) {
    Map<String, Because> out = new HashMap<>();
    List<Candidate> in = new ArrayList<>();
    for (IncidentRecord record : records) {
      because(record, asOf)
          .ifPresentOrElse(
              why -> out.put(pathOf(record), why), () -> Candidate.of(record).ifPresent(in::add));
    }
    in.sort(Candidate.ORDER);
    for (int i = 1; i < in.size(); i++) {
      if (in.get(i).repeats(in.get(i - 1))) {
        out.put(pathOf(in.get(i).record()), new Because("duplicate", ""));
      }
    }
    return out;
  }

  static String pathOf(IncidentRecord record) {
    return String.valueOf(record.main().path());
  }

  /** Why an incident is kept out; empty when it counts. */
  private static Optional<Because> because(IncidentRecord record, Instant asOf) {
    String words = record.notCountedBecause();
    IncidentKind kind = record.facts().kind();
    if (kind.notCountedBecause() != null) {
      return Optional.of(new Because(kind.key(), ""));
    }
    Optional<Candidate> candidate = Candidate.of(record);
    if (candidate.isEmpty()) {
      return Optional.of(new Because("undated", ""));
    }
    if (words != null) {
      return Optional.of(new Because("not-counted", words));
    }
    return candidate
        .filter(each -> each.start().isAfter(asOf))
        .map(each -> new Because("after-cut-off", ""));
  }
}
