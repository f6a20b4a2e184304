package dev.casebook.search;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Finds units: all words, else all words corrected, else some words. Not for use by several
 * threads.
 */
final class UnitSearch {

  /**
   * @param top by score, then by number of the unit
   * @param corrected empty when nothing was corrected
   */
  record Found(TopDocs top, SearchPlan.Plan plan, String corrected, boolean partial) {
    int total() {
      return Math.toIntExact(top.totalHits.value);
    }
  }

  private final IndexSearcher searcher;
  private final SearchUnits units;
  private final PagePriors priors;
  private final SearchPlan planner;
  private final Set<String> facets;
  private final Function<String, Optional<String>> spelling;

  UnitSearch(SearchBundle bundle) {
    SearchVocabulary words = bundle.vocabulary();
    DirectoryReader reader = bundle.reader();
    this.searcher = new IndexSearcher(reader);
    this.units = bundle.units();
    this.priors = units.priors();
    this.planner =
        new SearchPlan(new NeedQueries(new Vocabulary(reader, words.synonyms())), words.common());
    this.facets = words.facets();
    this.spelling = words.spelling()::nearest;
  }

  Found find(String query, boolean typing, int limit) throws IOException {
    QueryText parsed = QueryText.parse(query, facets::contains);
    Found found = find(typing ? parsed.typing() : parsed, false, "", limit);
    if (found.total() > 0 || parsed.groups().isEmpty()) {
      return found;
    }
    String corrected = Correction.of(parsed, found.plan().unknown(), spelling);
    if (!corrected.isEmpty()) {
      parsed = QueryText.parse(corrected, facets::contains);
      found = find(parsed, false, corrected, limit);
      if (found.total() > 0) {
        return found;
      }
    } else if (typing) {
      parsed = parsed.typing();
    }
    Found some = find(parsed, true, corrected, limit);
    boolean partial = some.total() > 0;
    return new Found(some.top(), some.plan(), partial ? corrected : "", partial);
  }

  /** Lucene's own account of a score. */
  String explain(SearchPlan.Plan plan, int unit) throws IOException {
    return searcher.explain(PriorQuery.of(plan.query(), units, priors), unit).toString();
  }

  private Found find(QueryText text, boolean any, String corrected, int limit) throws IOException {
    SearchPlan.Plan plan = planner.plan(text, any);
    TopDocs top =
        searcher.search(
            PriorQuery.of(plan.query(), units, priors),
            new TopScoreDocCollectorManager(limit, null, Integer.MAX_VALUE));
    return new Found(top, plan, corrected, any);
  }
}
