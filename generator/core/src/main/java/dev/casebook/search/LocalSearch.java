package dev.casebook.search;

import dev.casebook.diagnostic.CasebookException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.ScoreDoc;

/** Searches a built index in this process; ranks as the browser does. */
public final class LocalSearch {

  private final SearchBundle bundle;

  public LocalSearch(SearchBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * Finds pages that have all words; corrected words or some of them when there are none.
   *
   * @param query words, {@code "phrases"}, {@code OR}, {@code -word}, {@code word*}, {@code type:},
   *     {@code service:} and other facets, {@code after:}, {@code before:}; of 256 characters and
   *     16 words, the rest is ignored
   * @param limit pages at most, above zero
   */
  public SearchAnswer search(String query, int limit) {
    try {
      UnitSearch units = new UnitSearch(bundle);
      int all = Math.max(1, bundle.reader().maxDoc());
      UnitSearch.Found found = units.find(query, false, all);
      Map<Integer, ScoreDoc> pages = new LinkedHashMap<>();
      for (ScoreDoc hit : found.top().scoreDocs) {
        pages.putIfAbsent(bundle.units().units().get(hit.doc).page(), hit);
      }
      Passages passages =
          new Passages(
              found.plan(), new Vocabulary(bundle.reader(), bundle.vocabulary().synonyms()));
      List<SearchHit> hits = new ArrayList<>();
      for (ScoreDoc hit : pages.values().stream().limit(limit).toList()) {
        hits.add(hit(hit, passages));
      }
      return new SearchAnswer(pages.size(), hits, found.corrected(), found.partial());
    } catch (IOException e) {
      throw new CasebookException(
          CasebookException.Reason.IO, "The search index in memory cannot be read", e);
    }
  }

  /**
   * How the score of a page came about, as Lucene tells it, on one line per part.
   *
   * @param page its path or its address
   * @return empty when there is no such page or the query does not find it
   */
  public Optional<String> explain(String query, String page) {
    try {
      UnitSearch units = new UnitSearch(bundle);
      UnitSearch.Found found = units.find(query, false, Math.max(1, bundle.reader().maxDoc()));
      for (ScoreDoc hit : found.top().scoreDocs) {
        SearchUnit unit = bundle.units().units().get(hit.doc);
        SearchPage of = bundle.units().pages().get(unit.page());
        if (of.path().value().equals(page) || of.address().equals(page)) {
          return Optional.of(units.explain(found.plan(), hit.doc));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new CasebookException(
          CasebookException.Reason.IO, "The search index in memory cannot be read", e);
    }
  }

  private SearchHit hit(ScoreDoc hit, Passages passages) {
    SearchUnit unit = bundle.units().units().get(hit.doc);
    SearchPage page = bundle.units().pages().get(unit.page());
    Passages.Passage best = passages.best(unit.parts());
    return new SearchHit(
        page.path(),
        page.address(),
        page.title(),
        page.kind(),
        best.part().anchor(),
        best.part().heading(),
        best.text(),
        hit.score);
  }
}
