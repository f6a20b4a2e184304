package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Freshness.Evidence;
import dev.casebook.model.Freshness.Mark;
import dev.casebook.model.Freshness.State;
import dev.casebook.model.Provenance.Origin;
import dev.casebook.model.RunbookUse.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides how fresh documents are, by the evidence: the newest review, drill, incident that
 * confirmed a document or substantive change counts from its day; an incident that found it wrong
 * overrides all until the document changes or is reviewed.
 */
final class FreshnessRule {

  private final List<Document> documents;
  private final LocalDate today;

  /** From here on dates of commits are impossible, and clamped to this. */
  private final Instant future;

  private final Map<RepoPath, List<Evidence>> uses = new HashMap<>();

  private FreshnessRule(List<Document> documents, Instant asOf) {
    this.documents = documents;
    this.today = asOf.atZone(ZoneOffset.UTC).toLocalDate();
    this.future = asOf.plus(Duration.ofDays(1));
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

  /**
   * The freshness of each document.
   *
   * @param gone knows what runbooks lead to that is not there any more
   */
  Map<RepoPath, Freshness> all(GoneTargets gone) {
    Map<RepoPath, Freshness> all = new HashMap<>();
    documents.forEach(document -> all.put(document.path(), judge(document, gone)));
    return all;
  }

  private Freshness judge(Document document, GoneTargets gone) {
    DocumentHeader header = document.header();
    List<Evidence> evidence = new ArrayList<>(uses.getOrDefault(document.path(), List.of()));
    header.reviews().reviews().stream()
        .filter(review -> !review.on().isAfter(today))
        .map(FreshnessRule::evidence)
        .forEach(evidence::add);
    changed(header).map(FreshnessRule::evidence).ifPresent(evidence::add);
    changed(header).map(last -> gone.since(last, document, today)).ifPresent(evidence::addAll);
    evidence.sort(Comparator.comparing(Evidence::on).reversed().thenComparing(Evidence::kind));
    boolean blind = header.history().gap() == History.Gap.SHALLOW;
    LocalDate due =
        blind ? null : due(header.reviews(), newest(evidence, each -> !each.isAgainst()));
    State state = blind ? State.UNKNOWN : state(document, evidence, due);
    return new Freshness(state, due, marks(document, evidence, due), evidence);
  }

  /** A commit that claims to be from the future has no day, and so is no evidence. */
  private Optional<Revision> changed(DocumentHeader header) {
    return header
        .history()
        .lastSubstantive()
        .filter(revision -> revision.authored().toInstant().isBefore(future));
  }

  /** The end of the interval, or the day that the document sets, whichever is later. */
  private static @Nullable LocalDate due(ReviewPlan plan, @Nullable LocalDate confirmed) {
    LocalDate end =
        plan.interval() == null || confirmed == null ? null : confirmed.plus(plan.interval());
    LocalDate set = plan.reviewBy();
    return end == null || (set != null && set.isAfter(end)) ? set : end;
  }

  private State state(Document document, List<Evidence> evidence, @Nullable LocalDate due) {
    if (isContradicted(document.header(), evidence)) {
      return State.CONTRADICTED;
    }
    if (due != null && due.isBefore(today)) {
      return State.STALE;
    }
    if (document.kind().wantsOwner() && document.header().owners().isEmpty()) {
      return State.UNOWNED;
    }
    if (due == null) {
      return State.UNKNOWN;
    }
    return due.minus(Freshness.DUE_BEFORE).isAfter(today) ? State.VERIFIED : State.DUE;
  }

  /** A change mends what an incident found, and so does somebody who says that it is right. */
  private boolean isContradicted(DocumentHeader header, List<Evidence> evidence) {
    LocalDate against = newest(evidence, each -> each.kind() == Evidence.Kind.CONTRADICTION);
    Stream<LocalDate> mended =
        Stream.concat(
            changed(header).map(Revision::on).stream(),
            header.reviews().reviews().stream().map(Review::on));
    boolean unmended =
        against != null && mended.noneMatch(on -> on.isAfter(against) && !on.isAfter(today));
    return unmended || evidence.stream().anyMatch(each -> each.kind() == Evidence.Kind.GONE);
  }

  private Set<Mark> marks(Document document, List<Evidence> evidence, @Nullable LocalDate due) {
    DocumentHeader header = document.header();
    History.Gap gap = header.history().gap();
    ReviewPlan plan = header.reviews();
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    boolean past = due == null || due.isBefore(today);
    boolean told = gap != History.Gap.SHALLOW;
    boolean wanted = plan.interval() != null && plan.reviewBy() == null;
    if (wanted && past && told && evidence.stream().noneMatch(Evidence::confirms)) {
      marks.add(Mark.NEVER_REVIEWED);
    }
    ReviewHabit.twiceUnchanged(header, today)
        .filter(first -> document.kind() == Kind.RUNBOOK)
        .filter(
            first ->
                evidence.stream()
                    .noneMatch(each -> each.isExercise() && !each.on().isBefore(first)))
        .ifPresent(first -> marks.add(Mark.NEVER_EXERCISED));
    return marks;
  }

  private static @Nullable LocalDate newest(List<Evidence> evidence, Predicate<Evidence> which) {
    return evidence.stream()
        .filter(which)
        .map(Evidence::on)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /** A review by a drill or in an incident is an exercise too. */
  private static Evidence evidence(Review review) {
    String by = review.by() == null ? "" : review.by().id();
    Evidence.Kind kind =
        switch (review.how()) {
          case READ -> Evidence.Kind.REVIEW;
          case DRILL -> Evidence.Kind.DRILL;
          case INCIDENT -> Evidence.Kind.INCIDENT;
        };
    boolean named = kind != Evidence.Kind.REVIEW && review.ref() != null;
    return new Evidence(
        kind, review.on(), named ? String.valueOf(review.ref()) : by, review.provenance());
  }

  private static Evidence evidence(Revision revision) {
    Provenance from =
        new Provenance(Origin.GIT, "last substantive change", null, revision.commit());
    return new Evidence(Evidence.Kind.CHANGE, revision.on(), revision.subject(), from);
  }
}
