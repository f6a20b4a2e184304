package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.model.Document;
import dev.casebook.model.Owner;
import java.util.List;

/** What an emergency relies on does not hang on one person. */
public final class SingleOwnerCheck implements Check {

  public static final Rule SINGLE_OWNER =
      Rule.offByDefault(
          "single-owner", Level.INFO, "One person alone owns a runbook or a resource");

  @Override
  public List<Rule> rules() {
    return List.of(SINGLE_OWNER);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    return context.catalog().documents().stream()
        .filter(SingleOwnerCheck::hangsOnOne)
        .map(
            document ->
                Finding.of(
                        SINGLE_OWNER,
                        document.header().locationOf("owner"),
                        "%s alone owns %s"
                            .formatted(document.header().owners().get(0).id(), document.path()))
                    .withHelp("name a team as the owner, or a 'backup_owner'"))
        .toList();
  }

  private static boolean hangsOnOne(Document document) {
    List<Owner> owners = document.header().owners();
    return document.kind().wantsOwner()
        && owners.size() == 1
        && owners.get(0).kind() == Owner.Kind.PERSON
        && document.header().backupOwner() == null;
  }
}
