package dev.casebook.policy;

import dev.casebook.model.ActionItem;
import dev.casebook.model.Catalog;
import dev.casebook.model.IncidentFacts;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Measurement;
import dev.casebook.model.Metric;
import dev.casebook.model.Milestone;
import dev.casebook.model.Moment;
import dev.casebook.model.ResponsePolicy.Targets;
import dev.casebook.policy.Judgement.Evidence;
import dev.casebook.policy.Judgement.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds incidents against the policy that was in force when they started. */
public final class Judge {

  private final Catalog catalog;
  private final LocalDate today;
  private final WrittenDays written;

  public Judge(Catalog catalog) {
    this.catalog = catalog;
    this.today = catalog.asOf().atZone(ZoneOffset.UTC).toLocalDate();
    this.written = new WrittenDays(catalog);
  }

  /** One judgement per demand, and one per action item; none for an incident without a date. */
  public List<Judgement> of(IncidentRecord record) {
    Moment first = record.facts().milestones().first().orElse(null);
    if (first == null) {
      return List.of();
    }
    String severity = record.facts().severity();
    Targets asked =
        severity == null ? null : catalog.policy().at(first.date(), severity).orElse(null);
    List<Judgement> judgements = new ArrayList<>();
    judgements.add(
        measured(
            record, Demand.ACKNOWLEDGE, Metric.TTA, asked == null ? null : asked.acknowledge()));
    judgements.add(
        took(record, Demand.ANNOUNCE, asked == null ? null : asked.announce(), notice(record)));
    judgements.add(updates(record, asked == null ? null : asked.update()));
    judgements.add(
        measured(record, Demand.MITIGATE, Metric.TTM, asked == null ? null : asked.mitigate()));
    judgements.add(postmortem(record, asked));
    actions(judgements, record);
    judgements.add(detection(record));
    return judgements;
  }

  private static Judgement updates(IncidentRecord record, @Nullable Duration rhythm) {
    Double silence =
        rhythm == null
            ? null
            : Silence.longest(record.facts(), rhythm.toMillis() / 60_000.0)
                .map(Silence::minutes)
                .orElse(null);
    return took(record, Demand.UPDATE, rhythm, silence);
  }

  private Judgement measured(
      IncidentRecord record, Demand demand, Metric metric, @Nullable Duration asked) {
    Measurement measured = record.measurements().get(metric);
    Judgement closed = took(record, demand, asked, measured == null ? null : measured.minutes());
    boolean open = measured != null && measured.open() && closed.verdict() == Verdict.KEPT;
    return open
        ? new Judgement(demand, record.id(), "", Verdict.UNDECIDED, closed.evidence())
        : closed;
  }

  private static Judgement took(
      IncidentRecord record, Demand demand, @Nullable Duration asked, @Nullable Double took) {
    Double target = asked == null ? null : asked.toMillis() / 60_000.0;
    Verdict verdict;
    if (target == null) {
      verdict = Verdict.NOT_ASKED;
    } else if (took == null) {
      verdict = Verdict.NOT_STATED;
    } else {
      verdict = took > target ? Verdict.BROKEN : Verdict.KEPT;
    }
    return new Judgement(demand, record.id(), "", verdict, Evidence.minutes(target, took));
  }

  /** From the detection to the first public notice; null where the times do not tell. */
  private static @Nullable Double notice(IncidentRecord record) {
    Instant detected = at(record.facts(), Milestone.DETECTED);
    Instant noticed = detected == null ? at(record.facts(), Milestone.DECLARED) : detected;
    Instant announced = at(record.facts(), Milestone.ANNOUNCED);
    return noticed == null || announced == null || announced.isBefore(noticed)
        ? null
        : Duration.between(noticed, announced).toMillis() / 60_000.0;
  }

  private Judgement postmortem(IncidentRecord record, @Nullable Targets asked) {
    LocalDate end =
        record.facts().milestones().get(Milestone.RESOLVED).map(Moment::date).orElse(null);
    LocalDate due =
        asked == null || asked.postmortem() == null || end == null
            ? null
            : end.plus(asked.postmortem());
    if (asked == null || asked.postmortem() == null) {
      return day(record, Verdict.NOT_ASKED, null, null);
    }
    if (due == null) {
      boolean active = record.facts().status() == IncidentFacts.Status.ACTIVE;
      return day(record, active ? Verdict.UNDECIDED : Verdict.NOT_STATED, null, null);
    }
    WrittenDays.Answer answer = written.of(record);
    LocalDate day = answer.day();
    if (day != null && !day.isAfter(due)) {
      return day(record, Verdict.KEPT, due, day);
    }
    boolean late = answer.isSure() && (day == null ? today : day).isAfter(due);
    boolean early = day == null && !today.isAfter(due);
    return day(
        record,
        late ? Verdict.BROKEN : early ? Verdict.UNDECIDED : Verdict.NOT_STATED,
        due,
        answer.isSure() ? day : null);
  }

  private static Judgement day(
      IncidentRecord record, Verdict verdict, @Nullable LocalDate due, @Nullable LocalDate done) {
    return new Judgement(Demand.POSTMORTEM, record.id(), "", verdict, Evidence.days(due, done));
  }

  private void actions(List<Judgement> judgements, IncidentRecord record) {
    LocalDate byPolicy = catalog.policy().actionsDue(record.facts()).orElse(null);
    for (ActionItem action : record.facts().actions()) {
      LocalDate due = action.due() == null ? byPolicy : action.due();
      judgements.add(
          new Judgement(
              Demand.ACTIONS,
              record.id(),
              action.title(),
              verdict(action, due),
              Evidence.days(due, action.doneOn())));
    }
  }

  private Verdict verdict(ActionItem action, @Nullable LocalDate due) {
    LocalDate done = action.doneOn();
    if (due == null || action.state() == ActionItem.State.DROPPED) {
      return Verdict.NOT_ASKED;
    }
    return switch (action.state()) {
      case OPEN -> due.isBefore(today) ? Verdict.BROKEN : Verdict.UNDECIDED;
      case DONE ->
          done == null ? Verdict.NOT_STATED : done.isAfter(due) ? Verdict.BROKEN : Verdict.KEPT;
      case UNKNOWN, DROPPED -> Verdict.NOT_STATED;
    };
  }

  private static Judgement detection(IncidentRecord record) {
    String by = record.facts().detectedBy();
    Verdict verdict = Verdict.NOT_STATED;
    if (by != null) {
      verdict =
          switch (by) {
            case "alert", "internal" -> Verdict.KEPT;
            case "customer", "third_party" -> Verdict.BROKEN;
            default -> Verdict.NOT_STATED;
          };
    }
    return new Judgement(Demand.DETECTED_BY_US, record.id(), "", verdict, Evidence.NONE);
  }

  private static @Nullable Instant at(IncidentFacts facts, Milestone milestone) {
    return facts.milestones().get(milestone).flatMap(Moment::instant).orElse(null);
  }
}
