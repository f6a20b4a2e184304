package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Document;
import dev.casebook.model.Kind;
import dev.casebook.model.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A record has an id, in a repository whose records have one. */
public final class MissingIdCheck implements Check {

  public static final Rule MISSING_ID =
      new Rule("missing-id", Level.INFO, "A record states no id, though the others of its kind do");

  /** With fewer records that state one, nobody knows what is usual. */
  private static final int LEAST = 3;

  @Override
  public List<Rule> rules() {
    return List.of(MISSING_ID);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    List<Document> all = context.catalog().documents();
    List<Finding> findings = new ArrayList<>();
    findings.addAll(lacking(all, document -> document.kind().isIncidentRecord()));
    findings.addAll(lacking(all, document -> document.kind() == Kind.DRILL));
    return findings;
  }

  private static List<Finding> lacking(List<Document> all, Predicate<Document> kind) {
    List<Document> records = all.stream().filter(kind).toList();
    List<Document> without = records.stream().filter(each -> !statesId(each)).toList();
    int with = records.size() - without.size();
    return with < LEAST || with < 3 * without.size()
        ? List.of()
        : without.stream().map(document -> finding(document, with)).toList();
  }

  private static boolean statesId(Document document) {
    Provenance from = document.header().provenance().get("id");
    return from != null && from.origin() == Provenance.Origin.FRONT_MATTER;
  }

  private static Finding finding(Document document, int others) {
    return Finding.of(
            MISSING_ID,
            SourceLocation.file(document.path()),
            "this %s states no id, and %d others do".formatted(document.kind().label(), others))
        .withHelp("state 'id:' in its front matter; 'casebook check --fix' gives it the next one");
  }
}
