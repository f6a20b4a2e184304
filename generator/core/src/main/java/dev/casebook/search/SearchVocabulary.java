package dev.casebook.search;

import java.util.Set;

/**
 * What queries need to know of an index beside its postings.
 *
 * @param common words that decide nothing
 * @param facets the keys that filter
 */
record SearchVocabulary(Set<String> common, Set<String> facets, SpellingList spelling) {

  SearchVocabulary {
    common = Set.copyOf(common);
    facets = Set.copyOf(facets);
  }
}
