package dev.casebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.RepoPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SimilarPagesTest {

  private static SearchPage page(String path, String kind, String title, String text) {
    return new SearchPage(
        new RepoPath(path),
        path.replace(".md", "/index.html"),
        title,
        kind,
        null,
        "en",
        new TreeMap<>(),
        List.of(),
        List.of(new SearchPart("", "", text)));
  }

  private static List<SearchPage> pages() {
    List<SearchPage> pages = new ArrayList<>();
    pages.add(
        page(
            "postmortems/a.md",
            "postmortem",
            "Certificates expired at the edge",
            "The certificates of the edge proxies expired because the renewal cron stopped."));
    pages.add(
        page(
            "postmortems/b.md",
            "postmortem",
            "Sign-in failed",
            "Expired certificates again: the renewal cron of the edge had no permission."));
    pages.add(
        page(
            "runbooks/renew.md",
            "runbook",
            "Renew certificates",
            "Run the renewal cron by hand when certificates expired at the edge."));
    pages.add(
        page(
            "postmortems/c.md",
            "postmortem",
            "Queue full",
            "Consumers stalled after a deployment and the queue grew beyond its memory."));
    for (int i = 0; i < 20; i++) {
      String text = "Number " + i + " of many other records, about printers and paper.";
      pages.add(page("postmortems/other-" + i + ".md", "postmortem", "Other " + i, text));
    }
    return pages;
  }

  private static List<SimilarPage> similar(String path) {
    return SearchIndexer.index(pages()).similar(new RepoPath(path));
  }

  @Test
  void recordsThatShareRareWordsAreAlike() {
    List<SimilarPage> similar = similar("postmortems/a.md");
    assertThat(similar).extracting(each -> each.path().value()).containsExactly("postmortems/b.md");
    assertThat(similar.get(0).words())
        .contains("certificates", "cron", "expired")
        .doesNotContain("the", "of");
  }

  @Test
  void aRecordThatIsLikeNoOtherHasNone() {
    assertThat(similar("postmortems/c.md")).isEmpty();
  }

  @Test
  void onlyRecordsOfIncidentsHaveThem() {
    assertThat(similar("runbooks/renew.md")).isEmpty();
    assertThat(similar("runbooks/gone.md")).isEmpty();
  }

  @Test
  void theOrderOfPagesDoesNotMatter() {
    List<SearchPage> reversed = pages();
    Collections.reverse(reversed);
    assertThat(SearchIndexer.index(reversed).similar(new RepoPath("postmortems/b.md")))
        .isEqualTo(similar("postmortems/b.md"));
  }
}
