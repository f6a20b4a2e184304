package dev.casebook.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * The postings of one field as encoded columns, and where each term's slice lies in them. Terms are
 * in Lucene's order; {@link #order} gives them in UTF-16 order.
 */
final class TermPostings {

  private String[] terms = new String[1024];
  private int[] documents = new int[1024];
  private int[] docsEnd = new int[1024];
  private int[] frequenciesEnd = new int[1024];
  private int[] positionsEnd = new int[1024];
  private int[] normsEnd = new int[1024];
  private int size;
  private final Vlq docs = new Vlq(1 << 16);
  private final Vlq frequencies = new Vlq(1 << 16);
  private final Vlq positions = new Vlq(1 << 16);
  private final Vlq norms = new Vlq();

  /** Per unit what to put beside its postings; empty for nothing. */
  private final int[] normPlaces;

  private TermPostings(int[] normPlaces) {
    this.normPlaces = normPlaces;
  }

  static TermPostings read(IndexReader reader, TextField field, int[] normPlaces)
      throws IOException {
    TermPostings postings = new TermPostings(normPlaces);
    Terms terms = MultiTerms.getTerms(reader, field.field());
    if (terms != null) {
      TermsEnum each = terms.iterator();
      PostingsEnum list = null;
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        list = each.postings(list, PostingsEnum.POSITIONS);
        postings.add(term.utf8ToString(), list);
      }
    }
    return postings;
  }

  private void add(String term, PostingsEnum list) throws IOException {
    grow();
    int last = -1;
    int count = 0;
    for (int doc = list.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = list.nextDoc()) {
      docs.add(doc - last - 1);
      last = doc;
      count++;
      if (normPlaces.length > 0) {
        norms.add(normPlaces[doc]);
      }
      int frequency = list.freq();
      frequencies.add(frequency - 1);
      int position = 0;
      for (int i = 0; i < frequency; i++) {
        int here = list.nextPosition();
        positions.add(here - position);
        position = here;
      }
    }
    terms[size] = term;
    documents[size] = count;
    docsEnd[size] = docs.length();
    frequenciesEnd[size] = frequencies.length();
    positionsEnd[size] = positions.length();
    normsEnd[size] = norms.length();
    size++;
  }

  private void grow() {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, 2 * size);
      documents = Arrays.copyOf(documents, 2 * size);
      docsEnd = Arrays.copyOf(docsEnd, 2 * size);
      frequenciesEnd = Arrays.copyOf(frequenciesEnd, 2 * size);
      positionsEnd = Arrays.copyOf(positionsEnd, 2 * size);
      normsEnd = Arrays.copyOf(normsEnd, 2 * size);
    }
  }

  int size() {
    return size;
  }

  String term(int i) {
    return terms[i];
  }

  /** How many units hold the term in this field. */
  int documents(int i) {
    return documents[i];
  }

  void copyDocs(int i, Vlq target) {
    target.add(docs, start(docsEnd, i), docsEnd[i]);
  }

  void copyFrequencies(int i, Vlq target) {
    target.add(frequencies, start(frequenciesEnd, i), frequenciesEnd[i]);
  }

  void copyPositions(int i, Vlq target) {
    target.add(positions, start(positionsEnd, i), positionsEnd[i]);
  }

  void copyNorms(int i, Vlq target) {
    target.add(norms, start(normsEnd, i), normsEnd[i]);
  }

  private static int start(int[] ends, int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  /** The numbers of the terms, by UTF-16 code unit. */
  int[] order() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> terms[a].compareTo(terms[b]));
    int[] sorted = new int[size];
    Arrays.setAll(sorted, i -> order[i]);
    return sorted;
  }
}
