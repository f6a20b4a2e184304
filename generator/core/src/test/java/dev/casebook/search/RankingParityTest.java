package dev.casebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.Casebook;
import dev.casebook.CasebookRequest;
import dev.casebook.Progress;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The script ranks as Lucene does: the same units in the same order with the same scores. {@code
 * -Dcasebook.parity=FOLDER:FOLDER} compares {@code casebook.parity.queries} queries (1,500) over
 * each of these repositories, too.
 */
final class RankingParityTest {

  private static final int TOP = 10;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theBestTenTotalsAndScoresAreLucenes(long seed) throws IOException {
    List<SearchPage> pages = SyntheticCorpus.pages(seed, 250, 1_200);
    SearchBundle bundle = SearchIndexer.index(pages);
    List<String> queries = SyntheticCorpus.queries(seed + 100, pages, 270);
    Tally tally = compare(bundle, queries);
    // Otherwise this would pass on nothing found.
    assertThat(tally.found).isGreaterThan(200);
    assertThat(tally.corrected).isGreaterThan(3);
    assertThat(tally.partial).isGreaterThan(10);
    assertThat(tally.hits).isGreaterThan(1_200);
  }

  private static Tally compare(SearchBundle bundle, List<String> queries) throws IOException {
    UnitSearch lucene = new UnitSearch(bundle);
    Tally tally = new Tally();
    try (BrowserReader browser = new BrowserReader(bundle.files())) {
      for (int i = 0; i < queries.size(); i++) {
        boolean typing = i % 4 == 0;
        UnitSearch.Found expected = lucene.find(queries.get(i), typing, TOP);
        List<Object> actual = browser.rank(queries.get(i), "{\"typing\":" + typing + "}");
        tally.compare(queries.get(i), expected, actual);
      }
    }
    return tally;
  }

  @Test
  @EnabledIfSystemProperty(named = "casebook.parity", matches = ".+")
  void theBestTenTotalsAndScoresOfRepositoriesAreLucenes() throws IOException {
    for (String folder : System.getProperty("casebook.parity").split(File.pathSeparator)) {
      CasebookRequest request =
          new CasebookRequest(
              Path.of(folder), null, null, null, null, Instant.EPOCH, null, null, 1);
      try (Casebook casebook = Casebook.open(request, Progress.NONE)) {
        SearchBundle bundle = casebook.search();
        List<SearchPage> pages =
            bundle.units().pages().stream().filter(RankingParityTest::hasText).toList();
        List<String> queries =
            SyntheticCorpus.queries(4, pages, Integer.getInteger("casebook.parity.queries", 1_500));
        Tally tally = compare(bundle, queries);
        System.out.printf(
            "%s: %d queries, %d find something, %d corrected, %d partial, %d hits, ulps %s%n",
            folder,
            queries.size(),
            tally.found,
            tally.corrected,
            tally.partial,
            tally.hits,
            tally.ulps);
      }
    }
  }

  private static boolean hasText(SearchPage page) {
    return !page.parts().isEmpty()
        && page.parts().stream().noneMatch(part -> part.text().isBlank());
  }

  @Test
  void lengthsBesideThePostingsRankAsLengthsApart() throws IOException {
    List<SearchPage> pages = SyntheticCorpus.pages(3, 60, 600);
    SearchBundle apart = SearchIndexer.index(pages);
    SearchBundle beside = SearchIndexer.index(pages, List.of(), 10);
    assertThat(beside.files().toString()).isNotEqualTo(apart.files().toString());
    UnitSearch lucene = new UnitSearch(apart);
    Tally tally = new Tally();
    try (BrowserReader browser = new BrowserReader(beside.files())) {
      for (String query : SyntheticCorpus.queries(103, pages, 40)) {
        tally.compare(query, lucene.find(query, false, TOP), browser.rank(query, "{}"));
      }
    }
    assertThat(tally.hits).isGreaterThan(150);
  }

  @Test
  void anEmptySiteHasAnIndexThatFindsNothing() {
    SearchBundle bundle = SearchIndexer.index(List.of());
    try (BrowserReader browser = new BrowserReader(bundle.files())) {
      assertThat(browser.rank("anything", "{}").get(2)).isEqualTo(0);
    }
    assertThat(new LocalSearch(bundle).search("anything", 5).total()).isZero();
  }

  private static final class Tally {
    int found;
    int corrected;
    int partial;
    int hits;

    /** How many scores differ by so many ulps. */
    final Map<Integer, Integer> ulps = new TreeMap<>();

    void compare(String query, UnitSearch.Found expected, List<Object> actual) {
      assertThat(actual.get(0)).as("corrected: %s", query).isEqualTo(expected.corrected());
      assertThat(actual.get(1)).as("partial: %s", query).isEqualTo(expected.partial());
      assertThat(actual.get(2)).as("total: %s", query).isEqualTo(expected.total());
      ScoreDoc[] top = expected.top().scoreDocs;
      assertThat(actual).as("top: %s", query).hasSize(4 + 2 * top.length);
      for (int i = 0; i < top.length; i++) {
        assertThat(actual.get(4 + 2 * i)).as("unit %d: %s", i, query).isEqualTo(top[i].doc);
        float score = ((Number) actual.get(5 + 2 * i)).floatValue();
        int apart = Math.abs(Float.floatToIntBits(score) - Float.floatToIntBits(top[i].score));
        assertThat(apart).as("ulps of score %d: %s", i, query).isLessThanOrEqualTo(1);
        ulps.merge(apart, 1, Integer::sum);
      }
      found += top.length > 0 ? 1 : 0;
      corrected += expected.corrected().isEmpty() ? 0 : 1;
      partial += expected.partial() ? 1 : 0;
      hits += top.length;
    }
  }
}
