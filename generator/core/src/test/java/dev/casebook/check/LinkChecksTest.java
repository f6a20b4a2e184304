package dev.casebook.check;

import static dev.casebook.check.CatalogBuilder.catalog;
import static dev.casebook.check.HeaderBuilder.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.LinkReference.Kind;
import dev.casebook.model.ResolvedLink;
import org.junit.jupiter.api.Test;

class LinkChecksTest {

  private final HeaderBuilder from = document("runbooks/db/failover.md");
  private final CatalogBuilder catalog =
      catalog()
          .with(
              document("runbooks/cdn/switch.md").runbook(),
              document("guides/oncall.md")
                  .heading(2, "Hand over", "hand-over", "text")
                  .heading(2, "Escalate", "escalate", "text")
                  .guide());

  private void link(Kind kind, String destination, ResolvedLink.Target target) {
    catalog.link(from.path, from.link(kind, destination), target);
  }

  @Test
  void aMovedFileIsFoundByItsName() {
    link(Kind.LINK, "../switch.md", new ResolvedLink.Missing("runbooks/switch.md"));
    assertThat(catalog.with(from.runbook()).findings(new BrokenLinkCheck()))
        .containsExactly(
            "broken-link runbooks/db/failover.md:30:10 link target '../switch.md' does not exist"
                + " | no such file: runbooks/switch.md | did you mean '../cdn/switch.md'?");
  }

  @Test
  void anAddressThatAnotherGeneratorFillsInIsNoLink() {
    link(Kind.LINK, "<%= item.link %>", new ResolvedLink.Missing("<%= item.link %>"));
    assertThat(catalog.with(from.runbook()).findings(new BrokenLinkCheck())).isEmpty();
  }

  @Test
  void dataOfAPageIsMadeByItsGenerator() {
    link(Kind.LINK, "/oncall.json", new ResolvedLink.Missing("oncall.json"));
    link(Kind.LINK, "/oncall.csv", new ResolvedLink.Missing("oncall.csv"));
    link(Kind.LINK, "/other.json", new ResolvedLink.Missing("other.json"));
    assertThat(catalog.with(from.runbook()).findings(new BrokenLinkCheck()))
        .anyMatch(
            finding -> finding.startsWith("pages-elsewhere ") && finding.contains("1 more like it"))
        .anyMatch(finding -> finding.startsWith("broken-link ") && finding.contains("other"))
        .hasSize(2);
  }

  @Test
  void aFolderThatWasMovedIsNotMadeElsewhere() {
    HeaderBuilder other = document("runbooks/db/restore.md");
    for (String name : new String[] {"switch.md", "edge.md", "pop.md"}) {
      ResolvedLink.Missing gone =
          new ResolvedLink.Missing("net/cdn/" + name, new RepoPath("net/cdn"));
      link(Kind.LINK, "/net/cdn/" + name, gone);
      catalog.link(other.path, other.link(Kind.LINK, "/net/cdn/" + name), gone);
    }
    assertThat(catalog.with(from.runbook(), other.runbook()).findings(new BrokenLinkCheck()))
        .hasSize(6)
        .allMatch(finding -> finding.startsWith("broken-link "));
  }

  @Test
  void aMisspeltFileIsFoundByItsSpelling() {
    link(Kind.LINK, "/guides/onkall.md", new ResolvedLink.Missing("guides/onkall.md"));
    assertThat(catalog.with(from.runbook()).findings(new BrokenLinkCheck()))
        .singleElement()
        .asString()
        .endsWith("did you mean '../../guides/oncall.md'?");
  }

  @Test
  void aNeighbourWithAnotherNameIsNotSuggested() {
    catalog.with(document("runbooks/db/a.md").runbook());
    link(Kind.LINK, "b.md", new ResolvedLink.Missing("runbooks/db/b.md"));
    assertThat(catalog.with(from.runbook()).findings(new BrokenLinkCheck()))
        .singleElement()
        .asString()
        .endsWith("correct the path, or remove the reference");
  }

  @Test
  void aFileOfAnotherTypeIsSuggested() {
    link(Kind.IMAGE, "map.jpg", new ResolvedLink.ToAttachment(new RepoPath("runbooks/db/map.jpg")));
    link(Kind.IMAGE, "map.png", new ResolvedLink.Missing("runbooks/db/map.png"));
    assertThat(catalog.with(from.runbook()).findings(new BrokenLinkCheck()))
        .singleElement()
        .asString()
        .endsWith("did you mean 'map.jpg'?");
  }

  @Test
  void aPageIsFoundByTheNameOfItsSource() {
    link(Kind.LINK, "/manual/oncall", new ResolvedLink.Missing("manual/oncall"));
    assertThat(catalog.with(from.runbook()).findings(new BrokenLinkCheck()))
        .singleElement()
        .asString()
        .endsWith("did you mean '../../guides/oncall.md'?");
  }

  @Test
  void aDocumentIsNeverSuggestedForAnImage() {
    link(Kind.IMAGE, "/guides/oncall.png", new ResolvedLink.Missing("guides/oncall.png"));
    assertThat(catalog.with(from.runbook()).findings(new BrokenLinkCheck()))
        .singleElement()
        .asString()
        .endsWith("correct the path, or remove the reference");
  }

  @Test
  void aLinkThatLeavesTheRepositoryIsBroken() {
    link(Kind.LINK, "../../../etc/passwd", new ResolvedLink.Missing(""));
    assertThat(catalog.with(from.runbook()).findings(new BrokenLinkCheck()))
        .singleElement()
        .asString()
        .contains("| leads out of the repository |");
  }

  @Test
  void imagesHaveARuleOfTheirOwn() {
    link(Kind.IMAGE, "map.png", new ResolvedLink.Missing("runbooks/db/map.png"));
    link(
        Kind.IMAGE,
        "maps.png",
        new ResolvedLink.ToAttachment(new RepoPath("runbooks/db/maps.png")));
    assertThat(catalog.with(from.runbook()).findings(new BrokenLinkCheck()))
        .containsExactly(
            "broken-image runbooks/db/failover.md:30:10 image 'map.png' does not exist"
                + " | no such file: runbooks/db/map.png | did you mean 'maps.png'?");
  }

  @Test
  void anImageThatIsNotPublishedIsBroken() {
    link(Kind.IMAGE, "a.svg", new ResolvedLink.ToRepository(new RepoPath("runbooks/db/a.svg"), ""));
    assertThat(catalog.with(from.runbook()).findings(new BrokenLinkCheck()))
        .singleElement()
        .asString()
        .startsWith("broken-image runbooks/db/failover.md:30:10 image 'a.svg' is not part of");
  }

  @Test
  void whatExistsIsNotBroken() {
    RepoPath guide = new RepoPath("guides/oncall.md");
    link(Kind.LINK, "x", new ResolvedLink.ToDocument(guide, "escalate", true));
    link(Kind.LINK, "x", new ResolvedLink.ToRepository(new RepoPath("src/Main.java"), ""));
    link(Kind.LINK, "x", new ResolvedLink.External("https://example.com/"));
    link(Kind.LINK, "x", new ResolvedLink.Refused("script"));
    assertThat(catalog.with(from.runbook()).findings(new BrokenLinkCheck())).isEmpty();
    assertThat(catalog.with(from.runbook()).findings(new BrokenAnchorCheck())).isEmpty();
  }

  @Test
  void aMissingHeadingIsNamedWithTheNearestOne() {
    RepoPath guide = new RepoPath("guides/oncall.md");
    link(Kind.LINK, "x#handover", new ResolvedLink.ToDocument(guide, "handover", false));
    link(Kind.LINK, "x#nothing", new ResolvedLink.ToDocument(guide, "nothing-like-it", false));
    assertThat(catalog.with(from.runbook()).findings(new BrokenAnchorCheck()))
        .containsExactly(
            "broken-anchor runbooks/db/failover.md:30:10 'guides/oncall.md' has no heading"
                + " '#handover' | did you mean '#hand-over'?",
            "broken-anchor runbooks/db/failover.md:31:10 'guides/oncall.md' has no heading"
                + " '#nothing-like-it' | link to one of its headings, or to the page as a whole");
  }
}
