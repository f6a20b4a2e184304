package dev.casebook.trends;

import dev.casebook.model.Catalog;
import dev.casebook.model.Directory.Service;
import dev.casebook.model.Directory.Team;
import dev.casebook.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The filters of a catalog in order, each with its incidents: all, severities, services, teams. A
 * configured name comes before one that only an incident states.
 */
final class FilterList {

  private final Catalog catalog;
  private final List<Member> members;

  /** An incident with the teams that it concerns. */
  private record Member(Candidate candidate, List<String> teams) {}

  FilterList(Catalog catalog, List<Candidate> candidates) {
    this.catalog = catalog;
    Teams teams = new Teams(catalog.directory());
    this.members =
        candidates.stream().map(each -> new Member(each, teams.of(each.record()))).toList();
  }

  /** Every severity of the configuration, used or not; services and teams that are used. */
  Map<Filter, List<Candidate>> filtered() {
    Map<Filter, List<Candidate>> filtered = new LinkedHashMap<>();
    for (Filter filter : filters()) {
      filtered.put(
          filter,
          members.stream().filter(each -> accepts(filter, each)).map(Member::candidate).toList());
    }
    return filtered;
  }

  private static boolean accepts(Filter filter, Member member) {
    Candidate candidate = member.candidate();
    return switch (filter.dimension()) {
      case ALL -> true;
      case SEVERITY -> filter.value().equals(candidate.severity());
      case SERVICE -> candidate.record().services().contains(filter.value());
      case TEAM -> member.teams().contains(filter.value());
    };
  }

  private List<Filter> filters() {
    Set<String> stated = new TreeSet<>();
    Set<String> services = new TreeSet<>();
    Set<String> owners = new TreeSet<>();
    for (Member member : members) {
      Candidate candidate = member.candidate();
      String severity = candidate.severity();
      if (severity != null) {
        stated.add(severity);
      }
      candidate.record().services().stream().filter(id -> !id.isBlank()).forEach(services::add);
      owners.addAll(member.teams());
    }
    List<String> severities = catalog.severities().stream().map(Severity::id).toList();
    List<Filter> filters = new ArrayList<>(List.of(Filter.ALL));
    Set<String> all = new LinkedHashSet<>(severities);
    all.addAll(stated);
    all.forEach(id -> filters.add(Filter.severity(id)));
    inOrder(catalog.directory().services().stream().map(Service::id).toList(), services)
        .forEach(id -> filters.add(Filter.service(id)));
    inOrder(catalog.directory().teams().stream().map(Team::id).toList(), owners)
        .forEach(id -> filters.add(Filter.team(id)));
    return filters;
  }

  private static Set<String> inOrder(List<String> configured, Set<String> used) {
    Set<String> ordered = new LinkedHashSet<>(configured);
    ordered.retainAll(used);
    ordered.addAll(used);
    return ordered;
  }
}
