package dev.casebook.check;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.NearestName;
import dev.casebook.diagnostic.Rule;
import dev.casebook.markdown.Heading;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.ResolvedLink;
import java.util.ArrayList;
import java.util.List;

/** A link to a heading names one that the page has. */
public final class BrokenAnchorCheck implements Check {

  public static final Rule BROKEN_ANCHOR =
      new Rule("broken-anchor", Level.WARNING, "A link names a heading that its page lacks");

  @Override
  public List<Rule> rules() {
    return List.of(BROKEN_ANCHOR);
  }

  @Override
  public List<Finding> run(CheckContext context) {
    Catalog catalog = context.catalog();
    List<Finding> findings = new ArrayList<>();
    for (Document document : catalog.documents()) {
      for (ResolvedLink link : catalog.links().getOrDefault(document.path(), List.of())) {
        if (link.target() instanceof ResolvedLink.ToDocument target && !target.fragmentExists()) {
          findings.add(finding(catalog, link, target));
        }
      }
    }
    return findings;
  }

  private static Finding finding(
      Catalog catalog, ResolvedLink link, ResolvedLink.ToDocument target) {
    List<String> headings =
        catalog
            .document(target.path())
            .map(page -> page.body().headings().stream().map(Heading::id).toList())
            .orElse(List.of());
    return Finding.of(
            BROKEN_ANCHOR,
            link.link().location(),
            "'%s' has no heading '#%s'".formatted(target.path(), target.fragment()))
        .withHelp(
            NearestName.of(target.fragment(), headings)
                .map(id -> "did you mean '#" + id + "'?")
                .orElse("link to one of its headings, or to the page as a whole"));
  }
}
