package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.model.Document;
import java.util.List;

/** What an emergency relies on has an owner. */
public final class MissingOwnerCheck implements Check {

  public static final Rule MISSING_OWNER =
      new Rule("missing-owner", Level.WARNING, "A runbook or a resource has no owner");

  private static final Uniform.Habit NOBODY =
      new Uniform.Habit(
          "%d runbooks and resources have no owner",
          "add a CODEOWNERS or OWNERS file, or 'content.defaults' with an owner in casebook.yml",
          3);

  @Override
  public List<Rule> rules() {
    return List.of(MISSING_OWNER);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    List<Document> concerned =
        context.catalog().documents().stream()
            .filter(document -> document.kind().wantsOwner())
            .toList();
    List<Document> lacking =
        concerned.stream().filter(document -> document.header().owners().isEmpty()).toList();
    return Uniform.of(concerned, lacking, MissingOwnerCheck::finding, NOBODY);
  }

  private static Finding finding(Document document) {
    return Finding.of(
            MISSING_OWNER,
            SourceLocation.file(document.path()),
            "nobody owns this " + document.kind().label())
        .withHelp("state 'owner:' in the front matter, or cover the file in CODEOWNERS or OWNERS");
  }
}
