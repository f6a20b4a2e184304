package dev.casebook.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Gives each hit the score that {@link PagePriors} make of it. */
final class PriorQuery extends DoubleValuesSource {

  private final SearchUnits units;
  private final PagePriors priors;

  private PriorQuery(SearchUnits units, PagePriors priors) {
    this.units = units;
    this.priors = priors;
  }

  static Query of(Query query, SearchUnits units, PagePriors priors) {
    return new FunctionScoreQuery(query, new PriorQuery(units, priors));
  }

  private PagePriors.Prior prior(int unit) {
    return priors.pages().get(units.units().get(unit).page());
  }

  @Override
  public DoubleValues getValues(LeafReaderContext segment, DoubleValues scores) {
    return new DoubleValues() {
      private int unit;

      @Override
      public double doubleValue() throws IOException {
        return prior(unit).score((float) scores.doubleValue());
      }

      @Override
      public boolean advanceExact(int document) throws IOException {
        unit = segment.docBase + document;
        return scores.advanceExact(document);
      }
    };
  }

  @Override
  public Explanation explain(LeafReaderContext segment, int document, Explanation words) {
    PagePriors.Prior prior = prior(segment.docBase + document);
    return Explanation.match(
        prior.score(words.getValue().floatValue()),
        "the words, times " + prior.eighths() + "/8 for what the page is, plus its date",
        words,
        Explanation.match(prior.points() / 64f, "how new a record is"));
  }

  @Override
  public boolean needsScores() {
    return true;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext segment) {
    return false;
  }

  @Override
  public int hashCode() {
    return priors.pages().size();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PriorQuery that && that.priors.equals(priors);
  }

  @Override
  public String toString() {
    return "priors";
  }
}
