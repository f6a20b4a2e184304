package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Directory.Person;
import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.Owner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who left no longer answers for anything. */
public final class DepartedOwnerCheck implements Check {

  public static final Rule DEPARTED_OWNER =
      new Rule("departed-owner", Level.WARNING, "An owner of a document has left");

  @Override
  public List<Rule> rules() {
    return List.of(DEPARTED_OWNER);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Map<String, Person> gone = new HashMap<>();
    context.catalog().directory().people().stream()
        .filter(person -> person.isGone(context.today()))
        .forEach(person -> gone.put(person.id(), person));
    List<Finding> findings = new ArrayList<>();
    for (Document document : context.catalog().documents()) {
      DocumentHeader header = document.header();
      if (!document.kind().isIncidentRecord()) {
        header.owners().forEach(owner -> add(findings, header, "owner", gone.get(owner.id())));
        Owner backup = header.backupOwner();
        add(findings, header, "backup_owner", backup == null ? null : gone.get(backup.id()));
      }
    }
    return findings;
  }

  private static void add(
      List<Finding> findings, DocumentHeader header, String field, @Nullable Person person) {
    if (person != null) {
      String since = person.left() == null ? "is emeritus" : "left on " + person.left();
      findings.add(
          Finding.of(
                  DEPARTED_OWNER,
                  header.locationOf(field),
                  "'%s' owns %s and %s".formatted(person.id(), header.path(), since))
              .withHelp("name a team, or somebody who is there"));
    }
  }
}
