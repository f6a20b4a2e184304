package dev.casebook.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Words of the trade that mean the same: who asks for one also finds the others, at less weight.
 */
final class Synonyms {

  private static final List<List<String>> GROUPS =
      List.of(
          List.of("auth", "authentication"),
          List.of("cert", "certificate"),
          List.of("certs", "certificates"),
          List.of("config", "configuration"),
          List.of("creds", "credentials"),
          List.of("db", "database"),
          List.of("dbs", "databases"),
          List.of("env", "environment"),
          List.of("failover", "switchover"),
          List.of("k8s", "kubernetes", "kube"),
          List.of("lb", "balancer"),
          List.of("mem", "memory"),
          List.of("perf", "performance"),
          List.of("pg", "postgres", "postgresql"),
          List.of("prod", "production"),
          List.of("reboot", "restart"),
          List.of("repo", "repository"),
          List.of("revert", "rollback"),
          List.of("slow", "latency"),
          List.of("ssl", "tls"));

  private Synonyms() {}

  /**
   * For each word, the others of its groups that the index has.
   *
   * @param own groups of one-word terms beside the standard ones
   */
  static SortedMap<String, List<String>> of(List<List<String>> own, Predicate<String> indexed) {
    SortedMap<String, TreeSet<String>> all = new TreeMap<>();
    for (List<String> group : Stream.concat(GROUPS.stream(), own.stream()).toList()) {
      List<String> known = group.stream().filter(indexed).toList();
      for (String word : group) {
        others(word, known).forEach(o -> all.computeIfAbsent(word, w -> new TreeSet<>()).add(o));
      }
    }
    SortedMap<String, List<String>> lists = new TreeMap<>();
    all.forEach((word, others) -> lists.put(word, new ArrayList<>(others)));
    return lists;
  }

  private static Collection<String> others(String word, List<String> known) {
    return known.stream().filter(other -> !other.equals(word)).toList();
  }
}
