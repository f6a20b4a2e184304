package dev.casebook.parse;

import dev.casebook.model.Impact;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.Milestone;
import dev.casebook.model.Milestones;
import dev.casebook.model.Moment;
import dev.casebook.model.Timeline;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What incidents and postmortems share: their conventions, and their facts. */
final class IncidentFactsOf {

  /** The best evidence first. */
  static final List<Convention> CONVENTIONS =
      List.of(
          new PlannedWork(),
          new NobodyAffected(),
          new HarmlessVulnerability(),
          new SeveralIncidents(),
          new TimelineInBody(),
          new MilestonesInTimeline(),
          new WindowInProse(),
          new ActionsInSection(Field.ACTIONS),
          new StatedDurations());

  private IncidentFactsOf() {}

  static IncidentFacts claims(Claims claims) {
    return new IncidentFacts(
        claims.get(Field.INCIDENT),
        claims.get(Field.STATUS, IncidentFacts.Status.NOT_STATED),
        claims.get(Field.INCIDENT_KIND, IncidentFacts.IncidentKind.INCIDENT),
        claims.get(Field.SEVERITY),
        milestones(claims),
        claims.get(Field.START_CONFIDENCE),
        claims.get(Field.DETECTED_BY),
        claims.get(Field.IMPACTS, List.of()),
        claims.get(Field.TIMEZONE),
        claims.get(Field.TRIGGER),
        claims.get(Field.TRIGGER_REF),
        claims.get(Field.FACTORS, List.of()),
        claims.get(Field.ROLES, Map.of()),
        claims.get(Field.RESPONDERS),
        claims.get(Field.IMPACT, Impact.NOT_STATED),
        claims.get(Field.ALERTS, List.of()),
        claims.get(Field.RUNBOOKS, List.of()),
        claims.get(Field.ACTIONS, List.of()),
        claims.get(Field.TIMELINE, Timeline.EMPTY),
        claims.get(Field.STATED, Map.of()));
  }

  private static Milestones milestones(Claims claims) {
    Map<Milestone, Moment> moments = new EnumMap<>(Milestone.class);
    for (Milestone milestone : Milestone.values()) {
      claims.winner(Field.of(milestone)).ifPresent(claim -> moments.put(milestone, claim.value()));
    }
    return new Milestones(moments);
  }
}
