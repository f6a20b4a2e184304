package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import java.util.List;

/** A document that wants reviews never had one. */
public final class NeverReviewedCheck implements Check {

  public static final Rule NEVER_REVIEWED =
      new Rule("never-reviewed", Level.WARNING, "Nobody ever reviewed or exercised a document");

  @Override
  public List<Rule> rules() {
    return List.of(NEVER_REVIEWED);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    return context.catalog().documents().stream()
        .filter(
            document ->
                context.catalog().freshnessOf(document).state() == Freshness.State.NEVER_REVIEWED)
        .map(document -> finding(document, context.catalog().freshnessOf(document)))
        .toList();
  }

  private static Finding finding(Document document, Freshness freshness) {
    String changed =
        freshness.evidence().stream()
            .filter(evidence -> evidence.kind() == Freshness.Evidence.Kind.CHANGE)
            .findFirst()
            .map(evidence -> ", and its last substantive change is of " + evidence.on())
            .orElse("");
    return Finding.of(
            NEVER_REVIEWED,
            SourceLocation.file(document.path()),
            "nobody ever reviewed or exercised this " + document.kind().label() + changed)
        .withHelp("read it, correct it, and set 'last_reviewed_on' in its front matter");
  }
}
