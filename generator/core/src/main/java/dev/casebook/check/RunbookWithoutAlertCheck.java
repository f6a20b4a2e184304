package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Drill;
import dev.casebook.model.Kind;
import dev.casebook.model.RunbookUse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Something leads to a runbook: an alert, an incident, a drill. */
public final class RunbookWithoutAlertCheck implements Check {

  public static final Rule RUNBOOK_WITHOUT_ALERT =
      new Rule(
          "runbook-without-alert",
          Level.INFO,
          "No alert leads to a runbook, and no incident or drill used it");

  /** More are a habit of the repository, told once. */
  private static final int FEW = 5;

  @Override
  public List<Rule> rules() {
    return List.of(RUNBOOK_WITHOUT_ALERT);
  }

  /** Where no rules are known, nobody can tell which runbooks have alerts. */
  @Override
  public List<Finding> run(CheckContext context) {
    Catalog catalog = context.catalog();
    if (!catalog.alerts().hasRules()) {
      return List.of();
    }
    Set<RepoPath> used = used(catalog);
    List<Document> runbooks =
        catalog.documents().stream().filter(document -> document.kind() == Kind.RUNBOOK).toList();
    List<Document> lonely =
        runbooks.stream()
            .filter(document -> !used.contains(document.path()))
            .filter(document -> catalog.alerts().leadingTo(document.path()).isEmpty())
            .toList();
    return lonely.size() > FEW
        ? List.of(several(lonely, runbooks.size()))
        : lonely.stream().map(RunbookWithoutAlertCheck::one).toList();
  }

  /** What an incident or a drill used; a translation stands for its original, and back. */
  private static Set<RepoPath> used(Catalog catalog) {
    Stream<RunbookUse> uses =
        Stream.concat(
            catalog.incidents().stream().flatMap(incident -> incident.facts().runbooks().stream()),
            catalog.documents().stream()
                .filter(Drill.class::isInstance)
                .flatMap(drill -> ((Drill) drill).runbooks().stream()));
    Set<RepoPath> used = new HashSet<>();
    uses.flatMap(use -> catalog.document(use.runbook()).stream())
        .map(Document::path)
        .forEach(used::add);
    for (Document document : catalog.documents()) {
      boolean known =
          used.contains(document.path()) || !catalog.alerts().leadingTo(document.path()).isEmpty();
      for (String other : document.header().translations()) {
        catalog.document(other).filter(each -> known).ifPresent(each -> used.add(each.path()));
      }
    }
    return used;
  }

  private static Finding one(Document document) {
    return Finding.of(
            RUNBOOK_WITHOUT_ALERT,
            SourceLocation.file(document.path()),
            "no alert leads to this runbook, and no incident or drill used it")
        .withHelp("name it in an alert rule, state 'alerts', or exercise it in a drill");
  }

  private static Finding several(List<Document> lonely, int runbooks) {
    return Finding.of(
            RUNBOOK_WITHOUT_ALERT,
            SourceLocation.file(lonely.get(0).path()),
            "no alert, incident or drill leads to %d of %d runbooks"
                .formatted(lonely.size(), runbooks))
        .withLabel("the first of them")
        .withHelp(
            "the page of alerts shows which have one; name the others in rules, or drill them");
  }
}
