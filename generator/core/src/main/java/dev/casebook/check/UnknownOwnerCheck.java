package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.ActionItem;
import dev.casebook.model.Document;
import dev.casebook.model.DocumentHeader;
import dev.casebook.model.Drill;
import dev.casebook.model.IncidentDocument;
import dev.casebook.model.Owner;
import java.util.ArrayList;
import java.util.List;

/** Owners of documents and action items are teams or people that somebody knows. */
public final class UnknownOwnerCheck implements Check {

  public static final Rule UNKNOWN_OWNER =
      new Rule("unknown-owner", Level.WARNING, "An owner is neither a known team nor a person");

  @Override
  public List<Rule> rules() {
    return List.of(UNKNOWN_OWNER);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    KnownNames known = KnownNames.owners(context.catalog());
    List<Finding> findings = new ArrayList<>();
    for (Document document : context.catalog().documents()) {
      DocumentHeader header = document.header();
      for (Owner owner : header.owners()) {
        add(findings, known, owner, header.locationOf("owner"));
      }
      if (header.backupOwner() != null) {
        add(findings, known, header.backupOwner(), header.locationOf("backup_owner"));
      }
      for (ActionItem action : actions(document)) {
        if (action.owner() != null) {
          add(findings, known, action.owner(), action.location());
        }
      }
    }
    return findings;
  }

  private static List<ActionItem> actions(Document document) {
    if (document instanceof IncidentDocument incident) {
      return incident.facts().actions();
    }
    return document instanceof Drill drill ? drill.followUps() : List.of();
  }

  private static void add(
      List<Finding> findings, KnownNames known, Owner owner, SourceLocation location) {
    if (known.isUnknown(owner)) {
      findings.add(
          Finding.of(UNKNOWN_OWNER, location, "no team or person is called '" + owner.id() + "'")
              .withLabel("not in casebook.yml, CODEOWNERS or OWNERS")
              .withHelp(known.help(owner.id(), "add it to 'teams' or 'people' in casebook.yml")));
    }
  }
}
