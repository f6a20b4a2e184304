package dev.casebook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Lucene's query for each need: the best field, plus an eighth of the others. Weights are sums of
 * powers of two, so that frequencies add up exactly in any order.
 */
final class NeedQueries {

  private static final float TIE = 0.125f;

  private final Vocabulary vocabulary;
  private final Map<String, Optional<Query>> known = new HashMap<>();

  NeedQueries(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Empty when no unit can match. */
  Optional<Query> of(Need need) throws IOException {
    Optional<Query> query = known.get(need.key());
    if (query == null) {
      List<Query> fields = new ArrayList<>();
      if (need instanceof Need.Word word) {
        addWord(vocabulary.expand(word), fields);
      } else if (need instanceof Need.Phrase phrase) {
        addPhrase(phrase.terms(), fields);
      } else if (need instanceof Need.Whole whole) {
        addWhole(whole, fields);
      }
      query =
          fields.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(fields, TIE));
      known.put(need.key(), query);
    }
    return query;
  }

  private void addWord(Map<String, Float> terms, List<Query> fields) throws IOException {
    for (TextField field : TextField.ALL) {
      SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field.field());
      boolean any = false;
      for (Map.Entry<String, Float> term : terms.entrySet()) {
        if (vocabulary.documents(field, term.getKey()) > 0) {
          synonyms.addTerm(new Term(field.field(), term.getKey()), term.getValue());
          any = true;
        }
      }
      if (any) {
        fields.add(new BoostQuery(synonyms.build(), field.boost()));
      }
    }
  }

  private void addWhole(Need.Whole whole, List<Query> fields) throws IOException {
    for (TextField field : whole.fields()) {
      if (vocabulary.documents(field, whole.term()) > 0) {
        fields.add(new TermQuery(new Term(field.field(), whole.term())));
      }
    }
  }

  private void addPhrase(List<String> terms, List<Query> fields) throws IOException {
    for (TextField field : TextField.ALL) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      boolean all = true;
      for (String term : terms) {
        phrase.add(new Term(field.field(), term));
        all &= vocabulary.documents(field, term) > 0;
      }
      if (all) {
        fields.add(new BoostQuery(phrase.build(), field.boost()));
      }
    }
  }
}
