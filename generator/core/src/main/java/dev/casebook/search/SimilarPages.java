package dev.casebook.search;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.RepoPath;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Finds records of incidents that share rare words with one, by Lucene's MoreLikeThis. The same
 * index gives the same answer.
 */
final class SimilarPages {

  private static final List<String> KINDS = List.of("incident", "postmortem");
  private static final int MOST = 4;
  private static final int MOST_UNITS = 40;
  private static final int TERMS = 25;
  private static final int FEWEST_SHARED = 3;
  private static final int WORDS_SHOWN = 6;

  /** Of the score that the record itself has for its own words. */
  private static final float LEAST_SHARE = 0.2f;

  private static final int SHORTEST_WORD = 3;
  private static final int FEWEST_UNITS_OF_A_WORD = 2;

  /** A word that more of all units have says nothing of an incident. */
  private static final int COMMON_PERCENT = 10;

  /** In a small collection a share says little: a word may be in so many units at least. */
  private static final int COMMON_AT_LEAST = 3;

  private static final CasebookAnalyzer ANALYZER = new CasebookAnalyzer(false);

  private final SearchUnits units;
  private final DirectoryReader reader;

  SimilarPages(SearchUnits units, DirectoryReader reader) {
    this.units = units;
    this.reader = reader;
  }

  /** At most four; none for a page that is no record, or when fewer than three words are shared. */
  List<SimilarPage> to(RepoPath path) {
    for (int page = 0; page < units.pages().size(); page++) {
      SearchPage found = units.pages().get(page);
      if (found.path().equals(path)) {
        return KINDS.contains(found.kind()) ? to(page) : List.of();
      }
    }
    return List.of();
  }

  private List<SimilarPage> to(int page) {
    String text = text(units.pages().get(page));
    try {
      MoreLikeThis like = likeness(ANALYZER);
      Query query = like.like(TextField.BODY.field(), new StringReader(text));
      Set<String> own = new LinkedHashSet<>(rarestFirst(like, text));
      List<SimilarPage> similar = new ArrayList<>();
      for (int other : pages(query, page)) {
        List<String> shared = shared(own, units.pages().get(other));
        if (shared.size() >= FEWEST_SHARED && similar.size() < MOST) {
          similar.add(new SimilarPage(units.pages().get(other).path(), shared));
        }
      }
      return similar;
    } catch (IOException e) {
      throw new CasebookException(
          CasebookException.Reason.IO, "The search index in memory cannot be read", e);
    }
  }

  private MoreLikeThis likeness(CasebookAnalyzer analyzer) throws IOException {
    MoreLikeThis like = new MoreLikeThis(reader);
    like.setAnalyzer(analyzer);
    like.setFieldNames(new String[] {TextField.BODY.field()});
    like.setMinTermFreq(1);
    like.setMinDocFreq(FEWEST_UNITS_OF_A_WORD);
    like.setMaxDocFreq(Math.max(COMMON_AT_LEAST, reader.maxDoc() * COMMON_PERCENT / 100));
    like.setMinWordLen(SHORTEST_WORD);
    like.setMaxQueryTerms(TERMS);
    like.setBoost(true);
    like.setStopWords(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    return like;
  }

  private static String text(SearchPage page) {
    return page.title()
        + "\n"
        + page.parts().stream().map(SearchPart::text).collect(Collectors.joining("\n"));
  }

  private List<String> rarestFirst(MoreLikeThis like, String text) throws IOException {
    String[] terms = like.retrieveInterestingTerms(new StringReader(text), TextField.BODY.field());
    Map<String, Integer> units = new LinkedHashMap<>();
    for (String term : terms) {
      if (term.codePoints().anyMatch(Character::isLetter)) {
        units.put(term, reader.docFreq(new Term(TextField.BODY.field(), term)));
      }
    }
    return units.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The other records that are found, best first. */
  private Set<Integer> pages(Query query, int self) throws IOException {
    BooleanQuery.Builder kinds = new BooleanQuery.Builder();
    for (String kind : KINDS) {
      Term term = new Term(IndexBuilder.facetField(FilterKeys.KIND), kind);
      kinds.add(new TermQuery(term), Occur.SHOULD);
    }
    Query records =
        new BooleanQuery.Builder().add(query, Occur.MUST).add(kinds.build(), Occur.FILTER).build();
    IndexSearcher searcher = new IndexSearcher(reader);
    ScoreDoc[] hits =
        searcher.search(
                records, new TopScoreDocCollectorManager(MOST_UNITS, null, Integer.MAX_VALUE))
            .scoreDocs;
    float own = hits.length == 0 ? 0 : hits[0].score;
    Set<Integer> pages = new LinkedHashSet<>();
    for (ScoreDoc hit : hits) {
      int page = units.units().get(hit.doc).page();
      if (page != self && hit.score >= LEAST_SHARE * own) {
        pages.add(page);
      }
    }
    return pages;
  }

  private static List<String> shared(Set<String> own, SearchPage other) {
    Set<String> theirs = new HashSet<>();
    QueryAnalysis.terms(text(other)).forEach(term -> theirs.add(term.text()));
    return own.stream().filter(theirs::contains).limit(WORDS_SHOWN).toList();
  }
}
