package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Drill;
import dev.casebook.model.IncidentRecord;
import dev.casebook.model.Kind;
import dev.casebook.model.LearningPath;
import dev.casebook.model.RunbookUse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A document that nothing leads to is found by those only who know of it. */
public final class OrphanDocumentCheck implements Check {

  public static final Rule ORPHAN_DOCUMENT =
      Rule.offByDefault(
          "orphan-document", Level.INFO, "No page, alert, incident, drill or path leads to it");

  private static final Set<String> FRONT_PAGES = Set.of("readme.md", "index.md", "_index.md");

  @Override
  public List<Rule> rules() {
    return List.of(ORPHAN_DOCUMENT);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Catalog catalog = context.catalog();
    Set<RepoPath> named = named(catalog);
    return catalog.documents().stream()
        .filter(OrphanDocumentCheck::wantsReaders)
        .filter(document -> !named.contains(document.path()))
        .filter(document -> !catalog.backlinks().containsKey(document.path()))
        .filter(document -> catalog.alerts().leadingTo(document.path()).isEmpty())
        .map(
            document ->
                Finding.of(
                        ORPHAN_DOCUMENT,
                        SourceLocation.file(document.path()),
                        "nothing leads to this " + document.kind().label())
                    .withHelp("link it from where people look, name its alerts, or remove it"))
        .toList();
  }

  private static boolean wantsReaders(Document document) {
    Kind kind = document.kind();
    return (kind.wantsOwner() || kind == Kind.GUIDE)
        && !FRONT_PAGES.contains(document.path().fileName().toLowerCase(Locale.ROOT));
  }

  /** What incidents, drills, learning paths and translations name. */
  private static Set<RepoPath> named(Catalog catalog) {
    Set<RepoPath> named = new HashSet<>();
    for (IncidentRecord incident : catalog.incidents()) {
      incident.facts().runbooks().forEach(use -> add(named, catalog, use));
    }
    for (Document document : catalog.documents()) {
      if (document instanceof Drill drill) {
        drill.runbooks().forEach(use -> add(named, catalog, use));
      } else if (document instanceof LearningPath path) {
        path.stops().forEach(stop -> add(named, catalog, stop.ref()));
      }
      document.header().translations().forEach(name -> add(named, catalog, name));
    }
    return named;
  }

  private static void add(Set<RepoPath> named, Catalog catalog, RunbookUse use) {
    add(named, catalog, use.runbook());
  }

  private static void add(Set<RepoPath> named, Catalog catalog, String name) {
    catalog.document(name).map(Document::path).ifPresent(named::add);
  }
}
