package dev.casebook.parse;

import dev.casebook.model.ActionItem;
import dev.casebook.model.Audience;
import dev.casebook.model.Drill;
import dev.casebook.model.Impact;
import dev.casebook.model.ImpactWindow;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.Kind;
import dev.casebook.model.LearningPath;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.Owner;
import dev.casebook.model.Review;
import dev.casebook.model.Runbook;
import dev.casebook.model.RunbookPart;
import dev.casebook.model.RunbookUse;
import dev.casebook.model.Timeline;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A field of a document, with the type of its value.
 *
 * @param name the key in front matter and in provenance
 */
@SuppressWarnings("UnusedTypeParameter") // the type is what makes claims safe
record Field<T>(String name) {

  static final Field<String> ID = new Field<>("id");
  static final Field<String> TITLE = new Field<>("title");
  static final Field<Kind> KIND = new Field<>("kind");
  static final Field<String> LANGUAGE = new Field<>("language");
  static final Field<List<String>> TRANSLATIONS = new Field<>("translations");
  static final Field<List<Owner>> OWNER = new Field<>("owner");
  static final Field<Owner> BACKUP_OWNER = new Field<>("backup_owner");
  static final Field<String> CONTACT = new Field<>("contact");
  static final Field<List<String>> SERVICES = new Field<>("services");
  static final Field<List<String>> TAGS = new Field<>("tags");
  static final Field<Audience> AUDIENCE = new Field<>("audience");
  static final Field<List<String>> ALIASES = new Field<>("aliases");
  static final Field<Review> LAST_REVIEWED_ON = new Field<>("last_reviewed_on");
  static final Field<List<Review>> REVIEWS = new Field<>("reviews");
  static final Field<Period> REVIEW_IN = new Field<>("review_in");
  static final Field<LocalDate> REVIEW_BY = new Field<>("review_by");

  static final Field<String> INCIDENT = new Field<>("incident");
  static final Field<IncidentFacts.Status> STATUS = new Field<>("status");
  static final Field<IncidentFacts.IncidentKind> INCIDENT_KIND = new Field<>("incident_kind");
  static final Field<String> SEVERITY = new Field<>("severity");
  static final Field<String> START_CONFIDENCE = new Field<>("start_confidence");
  static final Field<String> DETECTED_BY = new Field<>("detected_by");
  static final Field<List<ImpactWindow>> IMPACTS = new Field<>("impacts");
  static final Field<String> TIMEZONE = new Field<>("timezone");
  static final Field<String> TRIGGER = new Field<>("trigger");
  static final Field<String> TRIGGER_REF = new Field<>("trigger_ref");
  static final Field<List<String>> FACTORS = new Field<>("factors");
  static final Field<Map<String, List<Owner>>> ROLES = new Field<>("roles");
  static final Field<Integer> RESPONDERS = new Field<>("responders");
  static final Field<Impact> IMPACT = new Field<>("impact");
  static final Field<List<String>> ALERTS = new Field<>("alerts");
  static final Field<List<RunbookUse>> RUNBOOKS = new Field<>("runbooks");
  static final Field<List<ActionItem>> ACTIONS = new Field<>("actions");
  static final Field<Timeline> TIMELINE = new Field<>("timeline");
  static final Field<Map<String, String>> STATED = new Field<>("stated");

  static final Field<List<String>> SEVERITIES = new Field<>("severities");
  static final Field<List<Runbook.Parameter>> PARAMS = new Field<>("params");
  static final Field<Runbook.Risk> RISK = new Field<>("risk");
  static final Field<List<RunbookPart>> SECTIONS = new Field<>("sections");

  static final Field<LocalDate> DATE = new Field<>("date");
  static final Field<Boolean> PLANNED = new Field<>("planned");
  static final Field<String> SCENARIO = new Field<>("scenario");
  static final Field<List<Owner>> PARTICIPANTS = new Field<>("participants");
  static final Field<Drill.Outcome> OUTCOME = new Field<>("outcome");
  static final Field<List<ActionItem>> FOLLOW_UPS = new Field<>("follow_ups");

  static final Field<String> ROLE = new Field<>("role");
  static final Field<List<LearningPath.Stop>> DOCUMENTS = new Field<>("documents");

  private static final Map<Milestone, Field<Moment>> MILESTONES = milestones();

  private static Map<Milestone, Field<Moment>> milestones() {
    Map<Milestone, Field<Moment>> fields = new EnumMap<>(Milestone.class);
    for (Milestone milestone : Milestone.values()) {
      fields.put(milestone, new Field<>(milestone.field()));
    }
    return Map.copyOf(fields);
  }

  static Field<Moment> of(Milestone milestone) {
    return Objects.requireNonNull(MILESTONES.get(milestone));
  }
}
