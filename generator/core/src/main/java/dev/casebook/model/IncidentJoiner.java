package dev.casebook.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Joins the documents of each incident. A postmortem belongs to the incident that its {@code
 * incident} names, or that has its id; two postmortems of one id stay two records.
 */
final class IncidentJoiner {

  private static final Comparator<IncidentRecord> NEWEST_FIRST =
      Comparator.comparing(
              (IncidentRecord record) -> begin(record).orElse(Instant.MIN),
              Comparator.reverseOrder())
          .thenComparing(IncidentRecord::id)
          .thenComparing(record -> record.main().path());

  private final Instant asOf;

  IncidentJoiner(Instant asOf) {
    this.asOf = asOf;
  }

  List<IncidentRecord> join(List<Document> documents) {
    Map<String, Incident> live = new TreeMap<>();
    List<IncidentRecord> records = new ArrayList<>();
    List<Postmortem> postmortems = new ArrayList<>();
    for (Document document : documents) {
      if (document instanceof Incident incident
          && live.putIfAbsent(incident.id(), incident) != null) {
        records.add(record(incident.id(), List.of(incident)));
      } else if (document instanceof Postmortem postmortem) {
        postmortems.add(postmortem);
      }
    }
    for (Postmortem postmortem : postmortems) {
      Incident incident = live.remove(incidentOf(postmortem, live));
      records.add(
          incident == null
              ? record(postmortem.id(), List.of(postmortem))
              : record(incident.id(), List.of(postmortem, incident)));
    }
    live.values().forEach(incident -> records.add(record(incident.id(), List.of(incident))));
    return records.stream().sorted(NEWEST_FIRST).toList();
  }

  private static String incidentOf(Postmortem postmortem, Map<String, Incident> live) {
    String named = postmortem.facts().incident();
    return named != null && live.containsKey(named) ? named : postmortem.id();
  }

  private IncidentRecord record(String id, List<IncidentDocument> documents) {
    IncidentFacts facts = documents.get(0).facts();
    LinkedHashSet<String> services = new LinkedHashSet<>(documents.get(0).header().services());
    for (IncidentDocument further : documents.subList(1, documents.size())) {
      facts = FactsMerger.merge(facts, further.facts());
      services.addAll(further.header().services());
    }
    Phases phases = new Phases(facts, asOf);
    return new IncidentRecord(
        id,
        documents,
        facts,
        List.copyOf(services),
        phases.measurements(),
        notCountedBecause(facts, phases));
  }

  private static @Nullable String notCountedBecause(IncidentFacts facts, Phases phases) {
    String ofKind = facts.kind().notCountedBecause();
    return ofKind != null ? ofKind : phases.contradiction().or(phases::gap).orElse(null);
  }

  private static Optional<Instant> begin(IncidentRecord record) {
    Milestones milestones = record.facts().milestones();
    return java.util.Arrays.stream(Milestone.values())
        .flatMap(milestone -> milestones.get(milestone).stream())
        .findFirst()
        .map(
            moment ->
                moment
                    .instant()
                    .orElseGet(
                        () -> moment.date().atStartOfDay().toInstant(java.time.ZoneOffset.UTC)));
  }
}
