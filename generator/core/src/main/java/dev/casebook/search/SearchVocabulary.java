package dev.casebook.search;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What queries need to know of an index beside its postings.
 *
 * @param common words that decide nothing
 * @param facets the keys that filter
 * @param synonyms for a word, the terms of the index that mean the same
 */
record SearchVocabulary(
    Set<String> common,
    Set<String> facets,
    SpellingList spelling,
    SortedMap<String, List<String>> synonyms) {

  SearchVocabulary {
    common = Set.copyOf(common);
    facets = Set.copyOf(facets);
    synonyms = Collections.unmodifiableSortedMap(new TreeMap<>(synonyms));
  }
}
