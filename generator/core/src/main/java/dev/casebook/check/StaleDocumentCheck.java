package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import dev.casebook.model.Kind;
import java.time.LocalDate;
import java.util.List;

/** Nothing vouched for a document within its review interval. */
public final class StaleDocumentCheck implements Check {

  public static final Rule STALE_RUNBOOK =
      new Rule("stale-runbook", Level.WARNING, "A runbook's review interval is over");
  public static final Rule STALE_DOCUMENT =
      new Rule("stale-document", Level.WARNING, "A document's review interval is over");

  @Override
  public List<Rule> rules() {
    return List.of(STALE_RUNBOOK, STALE_DOCUMENT);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    return context.catalog().documents().stream()
        .filter(
            document -> {
              Freshness freshness = context.catalog().freshnessOf(document);
              return freshness.state() == Freshness.State.STALE
                  && !freshness.has(Freshness.Mark.NEVER_REVIEWED);
            })
        .map(
            document -> finding(document, context.catalog().freshnessOf(document), context.today()))
        .toList();
  }

  private static Finding finding(Document document, Freshness freshness, LocalDate today) {
    boolean runbook = document.kind() == Kind.RUNBOOK;
    LocalDate due = freshness.dueOn();
    String message =
        due == null
            ? "the review of this " + document.kind().label() + " is overdue"
            : "this %s was due for review on %s, %s"
                .formatted(document.kind().label(), due, Days.ago(due, today));
    Finding finding =
        Finding.of(runbook ? STALE_RUNBOOK : STALE_DOCUMENT, lastReview(document), message)
            .withHelp(
                runbook
                    ? "follow it in a drill, or read it and set 'last_reviewed_on'"
                    : "read it, correct it, and set 'last_reviewed_on'");
    return freshness.evidence().stream()
        .filter(Freshness.Evidence::confirms)
        .findFirst()
        .map(evidence -> finding.withLabel("last " + EvidenceWords.of(evidence)))
        .orElse(finding);
  }

  private static SourceLocation lastReview(Document document) {
    return document
        .header()
        .reviews()
        .last()
        .map(review -> review.provenance().location())
        .filter(location -> location.path().equals(document.path()))
        .orElseGet(() -> SourceLocation.file(document.path()));
  }
}
