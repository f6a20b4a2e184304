package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.NearestName;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.Drill;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.LearningPath;
import dev.casebook.model.RunbookUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Front matter names documents that exist. */
public final class UnknownReferenceCheck implements Check {

  public static final Rule UNKNOWN_REFERENCE =
      new Rule(
          "unknown-reference", Level.WARNING, "Front matter names a document that does not exist");

  private static final int MOST_GUESSES = 1_000;

  /** A document named by another. */
  private record Reference(String what, String name, SourceLocation location) {}

  @Override
  public List<Rule> rules() {
    return List.of(UNKNOWN_REFERENCE);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Catalog catalog = context.catalog();
    Set<String> names = new TreeSet<>(catalog.index().byId().keySet());
    catalog.documents().forEach(document -> names.add(document.path().value()));
    List<Finding> findings = new ArrayList<>();
    for (Document document : catalog.documents()) {
      references(document)
          .filter(reference -> catalog.document(reference.name()).isEmpty())
          .forEach(
              reference -> findings.add(finding(document, reference, guessable(findings, names))));
    }
    return findings;
  }

  /** A repository with more unknown references has another problem than spelling. */
  private static Set<String> guessable(List<Finding> sofar, Set<String> names) {
    return sofar.size() < MOST_GUESSES ? names : Set.of();
  }

  private static Stream<Reference> references(Document document) {
    List<Reference> all = new ArrayList<>();
    SourceLocation translations = document.header().locationOf("translations");
    for (String name : document.header().translations()) {
      all.add(new Reference("a translation", name, translations));
    }
    if (document instanceof IncidentDocument record) {
      addRunbooks(all, record.facts().runbooks());
      String incident = record.facts().incident();
      if (incident != null && !incident.equals(document.id())) {
        all.add(new Reference("an incident", incident, document.header().locationOf("incident")));
      }
    } else if (document instanceof Drill drill) {
      addRunbooks(all, drill.runbooks());
    } else if (document instanceof LearningPath path) {
      path.stops()
          .forEach(stop -> all.add(new Reference("a document", stop.ref(), stop.location())));
    }
    return all.stream();
  }

  /** That a runbook was missing is what such an entry says. */
  private static void addRunbooks(List<Reference> all, List<RunbookUse> uses) {
    for (RunbookUse use : uses) {
      if (use.outcome() != RunbookUse.Outcome.MISSING) {
        all.add(new Reference("a runbook", use.runbook(), use.location()));
      }
    }
  }

  private static Finding finding(Document from, Reference reference, Set<String> names) {
    return Finding.of(
            UNKNOWN_REFERENCE,
            reference.location(),
            "no document has the id or the path '%s'".formatted(reference.name()))
        .withLabel("names " + reference.what())
        .withHelp(
            meant(from, reference.name(), names)
                .map(name -> "did you mean '" + name + "'?")
                .orElse("correct it, or write the document"));
  }

  /** Paths start at the repository's root; one that starts at the document is a likely slip. */
  private static Optional<String> meant(Document from, String name, Set<String> names) {
    return from.path()
        .folder()
        .resolve(name)
        .map(RepoPath::value)
        .filter(names::contains)
        .or(() -> NearestName.of(name, names));
  }
}
