package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Document;
import dev.casebook.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An id names one document; only an incident and its postmortem share one, because the id joins
 * them.
 */
public final class DuplicateIdCheck implements Check {

  public static final Rule DUPLICATE_ID =
      new Rule("duplicate-id", Level.ERROR, "Two documents have the same id");

  @Override
  public List<Rule> rules() {
    return List.of(DUPLICATE_ID);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Map<String, List<Document>> byId = new TreeMap<>();
    for (Document document : context.catalog().documents()) {
      byId.computeIfAbsent(document.id(), id -> new ArrayList<>()).add(document);
    }
    List<Finding> findings = new ArrayList<>();
    for (List<Document> sharing : byId.values()) {
      for (int i = 1; i < sharing.size(); i++) {
        Document later = sharing.get(i);
        sharing.subList(0, i).stream()
            .filter(earlier -> !areJoined(earlier, later))
            .findFirst()
            .ifPresent(earlier -> findings.add(finding(later, earlier)));
      }
    }
    return findings;
  }

  private static boolean areJoined(Document a, Document b) {
    return (a.kind() == Kind.INCIDENT && b.kind() == Kind.POSTMORTEM)
        || (a.kind() == Kind.POSTMORTEM && b.kind() == Kind.INCIDENT);
  }

  private static Finding finding(Document later, Document earlier) {
    return Finding.of(
            DUPLICATE_ID,
            later.header().locationOf("id"),
            "the id '%s' already belongs to %s".formatted(later.id(), earlier.path()))
        .withHelp("give one of the two another id");
  }
}
