package dev.casebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import dev.casebook.search.SearchSettings.Expectation;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

  private static final SourceLocation HERE = SourceLocation.line(new RepoPath("casebook.yml"), 4);

  private static SearchPage page(String path, String title, String text) {
    return new SearchPage(
        new RepoPath(path),
        path.replace(".md", "/index.html"),
        title,
        "runbook",
        null,
        "en",
        new TreeMap<>(),
        List.of(),
        List.of(new SearchPart("", "", text)));
  }

  private static final List<SearchPage> PAGES =
      List.of(
          page("runbooks/checkout.md", "Checkout answers with errors", "Look at 5xx of checkout."),
          page("runbooks/ledger.md", "Ledger", "The checkout writes to the ledger; 5xx are rare."),
          page("runbooks/pager.md", "The pager is silent", "Call the phone."));

  private static List<String> unmet(SearchBundle bundle, String query, String page, int within) {
    return Expectations.check(bundle, List.of(new Expectation(query, page, within, HERE))).stream()
        .map(finding -> finding.location() + " " + finding.message())
        .toList();
  }

  private static SearchBundle index() {
    return SearchIndexer.index(PAGES);
  }

  @Test
  void whatIsFoundInItsPlaceIsFine() {
    assertThat(unmet(index(), "checkout 5xx", "runbooks/checkout.md", 1)).isEmpty();
    assertThat(unmet(index(), "checkout 5xx", "/runbooks/checkout/", 1)).isEmpty();
    assertThat(unmet(index(), "checkout 5xx", "runbooks/ledger.md", 2)).isEmpty();
  }

  @Test
  void aPageThatComesTooLateIsTold() {
    assertThat(unmet(index(), "checkout 5xx", "runbooks/ledger.md", 1))
        .containsExactly(
            "casebook.yml:4:1 'runbooks/ledger.md' is expected within the first 1 for 'checkout"
                + " 5xx' and is at place 2");
  }

  @Test
  void aPageThatIsNotFoundIsToldWithWhatIs() {
    Finding finding =
        Expectations.check(
                index(), List.of(new Expectation("checkout", "runbooks/pager.md", 3, HERE)))
            .get(0);
    assertThat(finding.message()).endsWith("and is not found");
    assertThat(finding.label()).startsWith("the first are runbooks/checkout.md (");
    assertThat(finding.help()).contains("--explain");
  }

  @Test
  void aPageThatDoesNotExistIsAMistakeOfTheExpectation() {
    assertThat(unmet(index(), "checkout", "runbooks/gone.md", 3))
        .containsExactly(
            "casebook.yml:4:1 'runbooks/gone.md' is expected for 'checkout', but there is no such"
                + " page");
  }

  @Test
  void ownSynonymsLeadToThePage() {
    assertThat(unmet(index(), "beeper", "runbooks/pager.md", 1)).hasSize(1);
    SearchBundle taught = SearchIndexer.index(PAGES, List.of(List.of("beeper", "pager")));
    assertThat(unmet(taught, "beeper", "runbooks/pager.md", 1)).isEmpty();
  }

  @Test
  void aScoreIsExplained() {
    LocalSearch search = new LocalSearch(index());
    Optional<String> how = search.explain("checkout", "runbooks/ledger.md");
    assertThat(how).get().asString().contains("idf").contains("checkout");
    String score = how.orElseThrow().split(" ", 2)[0];
    float shown =
        search.search("checkout", 5).hits().stream()
            .filter(hit -> hit.is("runbooks/ledger.md"))
            .findFirst()
            .orElseThrow()
            .score();
    assertThat(Float.parseFloat(score)).isEqualTo(shown);
    assertThat(search.explain("checkout", "runbooks/pager.md")).isEmpty();
  }
}
