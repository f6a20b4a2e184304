package dev.casebook.trends;

import dev.casebook.model.Catalog;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Severity;
import dev.casebook.policy.Demand;
import dev.casebook.policy.DrillJudge;
import dev.casebook.policy.Judge;
import dev.casebook.policy.Judgement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the chapters of a report. */
final class Chapters {

  private final Catalog catalog;
  private final Instant first;
  private final Judge judge;
  private final Contrasts contrasts;
  private final List<Judgement> drills;
  private final Map<String, List<Judgement>> judged = new HashMap<>();

  /**
   * @param first the earliest start of all
   */
  Chapters(Catalog catalog, List<MarkedEvent> events, Instant first) {
    this.catalog = catalog;
    this.first = first;
    this.judge = new Judge(catalog);
    this.contrasts = new Contrasts(catalog, events);
    this.drills = new DrillJudge(catalog).all();
  }

  Chapter of(Filter filter, Window window, List<Candidate> all) {
    List<Instant> starts = all.stream().map(Candidate::start).toList();
    Instant from = window.from(starts, first, catalog.asOf());
    List<Candidate> inside =
        window.latest(all).stream().filter(each -> !each.start().isBefore(from)).toList();
    boolean whole = window == Window.ALL;
    return new Chapter(
        filter,
        window,
        from,
        inside.stream().map(each -> each.record().id()).toList(),
        promises(inside, drills(filter, whole ? Instant.MIN : from)),
        whole ? quarters(inside) : List.of(),
        whole ? contrasts.of(inside) : List.of(),
        Caveat.of(inside),
        Cost.of(inside));
  }

  /** What was kept of incidents that began, and drills that were due, in a span of time. */
  List<Promise> promises(List<Candidate> inside, Instant from, Instant to) {
    return promises(
        inside,
        drills.stream().filter(each -> isDueSince(each, from) && !isDueSince(each, to)).toList());
  }

  private List<Promise> promises(List<Candidate> inside, List<Judgement> due) {
    List<Judgement> judgements = new ArrayList<>();
    for (Candidate candidate : inside) {
      judgements.addAll(judged(candidate.record()));
    }
    judgements.addAll(due);
    List<Promise> promises = new ArrayList<>();
    for (Demand demand : Demand.values()) {
      Promise promise =
          new Promise(demand, judgements.stream().filter(each -> each.demand() == demand).toList());
      if (promise.isAsked()) {
        promises.add(promise);
      }
    }
    return promises;
  }

  private List<Judgement> judged(IncidentRecord record) {
    return judged.computeIfAbsent(String.valueOf(record.main().path()), path -> judge.of(record));
  }

  /** Those that were due within the window; drills belong to severities only. */
  private List<Judgement> drills(Filter filter, Instant from) {
    return switch (filter.dimension()) {
      case SERVICE, TEAM -> List.of();
      case ALL, SEVERITY ->
          drills.stream()
              .filter(each -> filter.equals(Filter.ALL) || each.subject().equals(filter.value()))
              .filter(each -> isDueSince(each, from))
              .toList();
    };
  }

  private static boolean isDueSince(Judgement drill, Instant from) {
    LocalDate due = drill.evidence().due();
    return due == null || !due.atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(from);
  }

  private List<QuarterMix> quarters(List<Candidate> inside) {
    List<QuarterMix> quarters = new ArrayList<>();
    List<Instant> starts = inside.stream().map(Candidate::start).toList();
    for (PeriodCount period : QuarterCounts.of(starts, catalog.asOf())) {
      Instant from = period.from().atStartOfDay(ZoneOffset.UTC).toInstant();
      Instant to = period.to().atStartOfDay(ZoneOffset.UTC).toInstant();
      quarters.add(
          new QuarterMix(
              period,
              mix(
                  inside.stream()
                      .filter(each -> !each.start().isBefore(from) && each.start().isBefore(to))
                      .toList())));
    }
    return quarters;
  }

  private Map<String, Integer> mix(List<Candidate> candidates) {
    Map<String, Integer> counts = new HashMap<>();
    for (Candidate candidate : candidates) {
      String severity = candidate.severity();
      boolean known = catalog.severities().stream().anyMatch(each -> each.id().equals(severity));
      counts.merge(known && severity != null ? severity : "", 1, Integer::sum);
    }
    Map<String, Integer> ordered = new LinkedHashMap<>();
    for (Severity severity : catalog.severities()) {
      if (counts.containsKey(severity.id())) {
        ordered.put(severity.id(), counts.getOrDefault(severity.id(), 0));
      }
    }
    if (counts.containsKey("")) {
      ordered.put("", counts.getOrDefault("", 0));
    }
    return ordered;
  }
}
