package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Freshness;
import java.util.List;
import java.util.stream.Stream;

/** A document that wants reviews never had one. */
public final class NeverReviewedCheck implements Check {

  public static final Rule NEVER_REVIEWED =
      new Rule("never-reviewed", Level.WARNING, "Nobody ever reviewed or exercised a document");

  private static final Uniform.Habit NEVER =
      new Uniform.Habit(
          "no document of this repository states a review, and %d have no other evidence",
          "begin with those that matter most: casebook review PATH --how read; the health page"
              + " lists them");

  @Override
  public List<Rule> rules() {
    return List.of(NEVER_REVIEWED);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Catalog catalog = context.catalog();
    List<Document> lacking =
        catalog.documents().stream()
            .filter(document -> catalog.freshnessOf(document).has(Freshness.Mark.NEVER_REVIEWED))
            .toList();
    List<Document> reviewed =
        catalog.documents().stream()
            .filter(document -> !document.header().reviews().reviews().isEmpty())
            .toList();
    List<Document> concerned = Stream.concat(lacking.stream(), reviewed.stream()).toList();
    return Uniform.of(
        concerned, lacking, document -> finding(document, catalog.freshnessOf(document)), NEVER);
  }

  private static Finding finding(Document document, Freshness freshness) {
    String changed =
        freshness
            .lastChange()
            .map(evidence -> ", and its last substantive change is of " + evidence.on())
            .orElse("");
    return Finding.of(
            NEVER_REVIEWED,
            SourceLocation.file(document.path()),
            "nobody ever reviewed or exercised this " + document.kind().label() + changed)
        .withHelp("read it, correct it, and set 'last_reviewed_on' in its front matter");
  }
}
