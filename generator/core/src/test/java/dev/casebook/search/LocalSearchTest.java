package dev.casebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LocalSearchTest {

  private static final LocalSearch SEARCH =
      new LocalSearch(SearchIndexer.index(ReaderTest.pages()));

  @Test
  void aHitNamesItsPageSectionAndText() {
    SearchHit hit = SEARCH.search("promote replica pg_ctl", 5).hits().get(0);
    assertThat(hit.path().value()).isEqualTo("runbooks/db-failover.md");
    assertThat(hit.title()).isEqualTo("Database failover");
    assertThat(hit.section()).isEqualTo("Mitigation");
    assertThat(hit.anchor()).isEqualTo("h-mitigation");
    assertThat(hit.snippet())
        .isEqualTo("Promote the replica with pg_ctl --wait promote, see /etc/orders/db.conf.");
  }

  @Test
  void aHitWhoseSectionHasNoTextShowsTheTextAfterIt() {
    SearchHit headed = SEARCH.search("alerts edge", 5).hits().get(0);
    assertThat(headed.anchor()).isEqualTo("h-alerts");
    assertThat(headed.snippet()).isEqualTo("Customers see a blank page.");
    SearchHit titled = SEARCH.search("unreachable", 5).hits().get(0);
    assertThat(titled.anchor()).isEmpty();
    assertThat(titled.snippet()).isEqualTo("Customers see a blank page.");
  }

  @Test
  void theTotalCountsPagesBeyondTheLimit() {
    SearchAnswer answer = SEARCH.search("replica", 1);
    assertThat(answer.total()).isEqualTo(2);
    assertThat(answer.hits()).hasSize(1);
  }

  @Test
  void aTypoIsCorrected() {
    SearchAnswer answer = SEARCH.search("databse primary", 5);
    assertThat(answer.corrected()).isEqualTo("database primary");
    assertThat(answer.hits()).hasSize(1);
  }

  @Test
  void anExactIdentifierComesBeforeItsParts() {
    assertThat(SEARCH.search("/etc/orders/db.conf", 5).hits().get(0).score()).isGreaterThan(64);
    assertThat(SEARCH.search("pg_ctl", 5).total()).isOne();
  }

  @Test
  void wordsOfThePageThatNobodyTypedAreNotLookedFor() {
    assertThat(SEARCH.search("xylophone quagga", 5).hits()).isEmpty();
  }
}
