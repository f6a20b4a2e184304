package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Document;
import dev.casebook.model.Drill;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.Owner;
import dev.casebook.model.Review;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whoever held a role, took part or reviewed is a person of the configuration. */
public final class UnknownPersonCheck implements Check {

  public static final Rule UNKNOWN_PERSON =
      new Rule("unknown-person", Level.WARNING, "A person is not in casebook.yml");

  @Override
  public List<Rule> rules() {
    return List.of(UNKNOWN_PERSON);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    KnownNames known = KnownNames.people(context.catalog());
    List<Finding> findings = new ArrayList<>();
    for (Document document : context.catalog().documents()) {
      if (document instanceof IncidentDocument incident) {
        SourceLocation roles = document.header().locationOf("roles");
        for (Collection<Owner> holders : incident.facts().roles().values()) {
          add(findings, known, holders, roles);
        }
      }
      if (document instanceof Drill drill) {
        add(findings, known, drill.participants(), document.header().locationOf("participants"));
      }
      for (Review review : document.header().reviews().reviews()) {
        if (review.by() != null && review.provenance().location() != null) {
          add(findings, known, List.of(review.by()), review.provenance().location());
        }
      }
    }
    return findings;
  }

  private static void add(
      List<Finding> findings, KnownNames known, Collection<Owner> people, SourceLocation at) {
    for (Owner person : people) {
      // a team may take part as a whole
      if (person.kind() != Owner.Kind.TEAM && known.isUnknown(person)) {
        findings.add(
            Finding.of(UNKNOWN_PERSON, at, "no person is called '" + person.id() + "'")
                .withHelp(known.help(person.id(), "add them to 'people' in casebook.yml")));
      }
    }
  }
}
