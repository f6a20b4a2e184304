package dev.casebook.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The terms of an index. Not for use by several threads. */
final class Vocabulary {

  private static final float EXACT = 1;
  private static final float VARIANT = 0.75f;
  private static final float MEANT = 0.5f;
  private static final float BEGUN = 0.5f;
  private static final int MOST_BEGUN = 24;

  private final IndexReader reader;
  private final SortedMap<String, List<String>> synonyms;
  private final EnglishStem stem = new EnglishStem();

  Vocabulary(IndexReader reader, SortedMap<String, List<String>> synonyms) {
    this.reader = reader;
    this.synonyms = synonyms;
  }

  /** How many units there are. */
  int size() {
    return reader.maxDoc();
  }

  /** How many units hold the term in the field. */
  int documents(TextField field, String term) throws IOException {
    return reader.docFreq(new Term(field.field(), term));
  }

  /** The terms that stand for a word, with their weights. */
  Map<String, Float> expand(Need.Word word) throws IOException {
    Map<String, Float> terms = new LinkedHashMap<>();
    for (TextField field : TextField.ALL) {
      if (documents(field, word.term()) > 0) {
        terms.put(word.term(), EXACT);
      }
    }
    if (EnglishStem.isWord(word.term())) {
      String wanted = stem.stem(word.term());
      for (String other : startingWith(EnglishStem.base(word.term(), wanted)).keySet()) {
        if (EnglishStem.isWord(other) && stem.stem(other).equals(wanted)) {
          terms.putIfAbsent(other, VARIANT);
        }
      }
    }
    for (String other : synonyms.getOrDefault(word.term(), List.of())) {
      terms.putIfAbsent(other, MEANT);
    }
    if (word.prefix()) {
      addBegun(word.term(), terms);
    }
    return terms;
  }

  /** The most frequent terms that begin so. */
  private void addBegun(String prefix, Map<String, Float> terms) throws IOException {
    List<Map.Entry<String, Integer>> begun = new ArrayList<>(startingWith(prefix).entrySet());
    begun.removeIf(entry -> terms.containsKey(entry.getKey()));
    begun.sort(
        Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
            .thenComparing(Map.Entry::getKey));
    begun.stream().limit(MOST_BEGUN).forEach(entry -> terms.put(entry.getKey(), BEGUN));
  }

  /** Terms and the most units that hold them in one field. */
  private SortedMap<String, Integer> startingWith(String prefix) throws IOException {
    SortedMap<String, Integer> found = new TreeMap<>();
    BytesRef start = new BytesRef(prefix);
    for (TextField field : TextField.ALL) {
      Terms terms = MultiTerms.getTerms(reader, field.field());
      if (terms != null) {
        TermsEnum each = terms.iterator();
        boolean more = each.seekCeil(start) != TermsEnum.SeekStatus.END;
        while (more && StringHelper.startsWith(each.term(), start)) {
          found.merge(each.term().utf8ToString(), each.docFreq(), Math::max);
          more = each.next() != null;
        }
      }
    }
    return found;
  }
}
