package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.IncidentFacts.Status;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Kind;
import dev.casebook.model.Milestone;
import dev.casebook.policy.Demand;
import dev.casebook.policy.Judge;
import dev.casebook.policy.Judgement;
import dev.casebook.policy.Judgement.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An incident has its postmortem, and not just a draft, by the day that the policy gives. */
public final class MissingPostmortemCheck implements Check {

  public static final Rule MISSING_POSTMORTEM =
      new Rule(
          "missing-postmortem",
          Level.WARNING,
          "An incident has no postmortem, or a draft, after the day that the policy gives");

  @Override
  public List<Rule> rules() {
    return List.of(MISSING_POSTMORTEM);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Judge judge = new Judge(context.catalog());
    LocalDate today = context.today();
    return context.catalog().incidents().stream()
        .flatMap(
            record ->
                judge.of(record).stream()
                    .filter(each -> each.demand() == Demand.POSTMORTEM)
                    .flatMap(each -> finding(record, each, today).stream()))
        .toList();
  }

  private static Optional<Finding> finding(
      IncidentRecord record, Judgement judged, LocalDate today) {
    LocalDate due = judged.evidence().due();
    if (due == null || !due.isBefore(today)) {
      return Optional.empty();
    }
    Optional<IncidentDocument> postmortem =
        record.documents().stream()
            .filter(document -> document.kind() == Kind.POSTMORTEM)
            .findFirst();
    if (postmortem.isPresent()) {
      return postmortem
          .filter(MissingPostmortemCheck::isDraft)
          .map(
              draft ->
                  finding(
                          draft.header().locationOf("status"),
                          "this postmortem is still a draft",
                          due(record, due, today))
                      .withHelp("finish it and set 'status: final'"));
    }
    return judged.verdict() == Verdict.BROKEN
        ? Optional.of(
            finding(
                    Records.holder(record, Milestone.RESOLVED),
                    "this incident has no postmortem",
                    due(record, due, today))
                .withHelp(
                    "write one with 'incident: %s' in its front matter".formatted(record.id())))
        : Optional.empty();
  }

  private static boolean isDraft(IncidentDocument postmortem) {
    Status status = postmortem.facts().status();
    return status == Status.DRAFT || status == Status.ACTIVE;
  }

  private static String due(IncidentRecord record, LocalDate due, LocalDate today) {
    return "the policy for %s asked for it by %s, %s"
        .formatted(record.facts().severity(), due, Days.ago(due, today));
  }

  private static Finding finding(SourceLocation at, String what, String due) {
    return Finding.of(MISSING_POSTMORTEM, at, what + "; " + due);
  }
}
