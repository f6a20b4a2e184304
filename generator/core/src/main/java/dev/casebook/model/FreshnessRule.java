package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Freshness.Evidence;
import dev.casebook.model.Freshness.State;
import dev.casebook.model.Provenance.Origin;
import dev.casebook.model.RunbookUse.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides how fresh documents are, by the evidence: the newest review, drill, incident that
 * confirmed a document or substantive change counts from its day; an incident that found it wrong
 * overrides all until the document changes or is reviewed.
 */
final class FreshnessRule {

  private static final Period DUE_BEFORE = Period.ofMonths(1);

  private final List<Document> documents;
  private final LocalDate today;
  private final Map<RepoPath, List<Evidence>> uses = new HashMap<>();

  private FreshnessRule(List<Document> documents, Instant asOf) {
    this.documents = documents;
    this.today = asOf.atZone(ZoneOffset.UTC).toLocalDate();
  }

  static FreshnessRule of(
      List<Document> documents,
      List<IncidentRecord> incidents,
      Map<String, Document> byId,
      Instant asOf) {
    FreshnessRule rule = new FreshnessRule(documents, asOf);
    Map<String, Document> byName = new HashMap<>(byId);
    documents.forEach(document -> byName.putIfAbsent(document.path().value(), document));
    for (IncidentRecord incident : incidents) {
      usedOn(incident)
          .ifPresent(on -> rule.addUses(incident.facts().runbooks(), on, incident, byName));
    }
    for (Document document : documents) {
      LocalDate date = document instanceof Drill drill && !drill.planned() ? drill.date() : null;
      if (document instanceof Drill drill && date != null && !date.isAfter(rule.today)) {
        drill.runbooks().forEach(use -> rule.add(use, date, drill.title(), true, byName));
      }
    }
    return rule;
  }

  private static Optional<LocalDate> usedOn(IncidentRecord incident) {
    Milestones milestones = incident.facts().milestones();
    return milestones
        .get(Milestone.DETECTED)
        .or(() -> milestones.get(Milestone.STARTED))
        .map(Moment::date);
  }

  private void addUses(
      List<RunbookUse> used, LocalDate on, IncidentRecord incident, Map<String, Document> byName) {
    used.forEach(use -> add(use, on, incident.id() + " " + incident.title(), false, byName));
  }

  private void add(
      RunbookUse use, LocalDate on, String text, boolean drill, Map<String, Document> byName) {
    Document runbook = byName.get(use.runbook());
    if (runbook == null || use.outcome() == null || use.outcome() == Outcome.NOT_FOUND) {
      return;
    }
    Evidence.Kind kind =
        use.outcome() != Outcome.WORKED
            ? Evidence.Kind.CONTRADICTION
            : drill ? Evidence.Kind.DRILL : Evidence.Kind.INCIDENT;
    SourceLocation location = use.location();
    Provenance from = Provenance.at(Origin.FRONT_MATTER, "front matter 'runbooks'", location);
    uses.computeIfAbsent(runbook.path(), path -> new ArrayList<>())
        .add(new Evidence(kind, on, text, from));
  }

  /** The freshness of each document. */
  Map<RepoPath, Freshness> all() {
    Map<RepoPath, Freshness> all = new HashMap<>();
    documents.forEach(document -> all.put(document.path(), judge(document)));
    return all;
  }

  private Freshness judge(Document document) {
    List<Evidence> evidence = new ArrayList<>(uses.getOrDefault(document.path(), List.of()));
    document.header().reviews().reviews().stream()
        .filter(review -> !review.on().isAfter(today))
        .map(FreshnessRule::evidence)
        .forEach(evidence::add);
    document
        .header()
        .history()
        .lastSubstantive()
        .map(FreshnessRule::evidence)
        .ifPresent(evidence::add);
    evidence.sort(Comparator.comparing(Evidence::on).reversed().thenComparing(Evidence::kind));
    ReviewPlan plan = document.header().reviews();
    LocalDate due = due(plan, newest(evidence, FreshnessRule::speaksForIt));
    return new Freshness(state(evidence, plan, due), due, evidence);
  }

  /** The end of the interval, or the day that the document sets, whichever is later. */
  private static @Nullable LocalDate due(ReviewPlan plan, @Nullable LocalDate confirmed) {
    LocalDate end =
        plan.interval() == null || confirmed == null ? null : confirmed.plus(plan.interval());
    LocalDate set = plan.reviewBy();
    return end == null || (set != null && set.isAfter(end)) ? set : end;
  }

  private State state(List<Evidence> evidence, ReviewPlan plan, @Nullable LocalDate due) {
    LocalDate contradicted = newest(evidence, each -> each.kind() == Evidence.Kind.CONTRADICTION);
    LocalDate mended =
        newest(
            evidence,
            each -> each.kind() == Evidence.Kind.CHANGE || each.kind() == Evidence.Kind.REVIEW);
    if (contradicted != null && (mended == null || !mended.isAfter(contradicted))) {
      return State.CONTRADICTED;
    }
    if (plan.interval() == null && plan.reviewBy() == null) {
      return State.UNKNOWN;
    }
    boolean reviewed =
        plan.reviewBy() != null || evidence.stream().anyMatch(FreshnessRule::confirms);
    if (due == null || (due.isBefore(today) && !reviewed)) {
      return State.NEVER_REVIEWED;
    }
    if (due.isBefore(today)) {
      return State.STALE;
    }
    return due.minus(DUE_BEFORE).isAfter(today) ? State.VERIFIED : State.DUE;
  }

  /** Somebody confirmed it, or wrote something new. */
  private static boolean speaksForIt(Evidence evidence) {
    return evidence.kind() != Evidence.Kind.CONTRADICTION;
  }

  private static boolean confirms(Evidence evidence) {
    return evidence.kind() == Evidence.Kind.REVIEW
        || evidence.kind() == Evidence.Kind.DRILL
        || evidence.kind() == Evidence.Kind.INCIDENT;
  }

  private static @Nullable LocalDate newest(
      List<Evidence> evidence, java.util.function.Predicate<Evidence> which) {
    return evidence.stream()
        .filter(which)
        .map(Evidence::on)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Evidence evidence(Review review) {
    String by = review.by() == null ? "" : review.by().id();
    return new Evidence(Evidence.Kind.REVIEW, review.on(), by, review.provenance());
  }

  private static Evidence evidence(Revision revision) {
    Provenance from =
        new Provenance(Origin.GIT, "last substantive change", null, revision.commit());
    return new Evidence(Evidence.Kind.CHANGE, revision.on(), revision.subject(), from);
  }
}
