package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import java.util.List;

/** Reviews that change nothing and are never put to the test say less and less. */
public final class NeverExercisedCheck implements Check {

  public static final Rule NEVER_EXERCISED =
      new Rule(
          "never-exercised",
          Level.INFO,
          "Two reviews in a row changed nothing in a runbook, and nobody followed it since");

  @Override
  public List<Rule> rules() {
    return List.of(NEVER_EXERCISED);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    return context.catalog().documents().stream()
        .filter(
            document -> context.catalog().freshnessOf(document).has(Freshness.Mark.NEVER_EXERCISED))
        .map(NeverExercisedCheck::finding)
        .toList();
  }

  private static Finding finding(Document document) {
    return Finding.of(
            NEVER_EXERCISED,
            document
                .header()
                .reviews()
                .last()
                .map(review -> review.provenance().location())
                .filter(location -> location.path().equals(document.path()))
                .orElseGet(() -> SourceLocation.file(document.path())),
            "reviewed, never exercised: the last two reviews of this runbook changed nothing")
        .withHelp(
            "follow it in a drill, then 'casebook review %s --how drill'"
                .formatted(document.path()));
  }
}
