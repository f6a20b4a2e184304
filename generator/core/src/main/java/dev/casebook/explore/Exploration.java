package dev.casebook.explore;

import java.util.List;
import java.util.Map;

/**
 * What was found in a repository. All tallies are sorted by count, then by name.
 *
 * @param title of the repository: that of its README, or the name given
 * @param language the one that most documents are written in
 * @param documents how many were read
 * @param kinds of documents, each with an example
 * @param rules per field the rules that gave its values
 * @param incidents what is known of them
 * @param zones offsets that times were read with; {@code none} for times that state none
 * @param severities the values that incidents state
 * @param services the names that documents state
 * @param owners of documents, each with the rule that names it
 * @param unowned runbooks that nobody owns
 * @param problems rules of findings, each with its first place and the way out
 */
public record Exploration(
    String title,
    String language,
    int documents,
    List<Tally> kinds,
    Map<String, List<Tally>> rules,
    Incidents incidents,
    List<Tally> zones,
    List<Tally> severities,
    List<Tally> services,
    List<Tally> owners,
    int unowned,
    List<Problem> problems) {

  /**
   * What is known of the incidents.
   *
   * @param notCounted why some are kept out of the numbers
   */
  public record Incidents(int total, int started, int ended, int measured, List<Tally> notCounted) {
    public Incidents {
      notCounted = List.copyOf(notCounted);
    }
  }

  /**
   * What could not be read or should be mended.
   *
   * @param level {@code error}, {@code warning} or {@code info}
   * @param place of the first one
   * @param help the way out of the first one; empty when there is none
   */
  public record Problem(String rule, String level, int count, String place, String help) {}

  public Exploration {
    kinds = List.copyOf(kinds);
    rules = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(rules));
    zones = List.copyOf(zones);
    severities = List.copyOf(severities);
    services = List.copyOf(services);
    owners = List.copyOf(owners);
    problems = List.copyOf(problems);
  }
}
