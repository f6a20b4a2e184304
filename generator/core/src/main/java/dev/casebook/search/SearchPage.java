package dev.casebook.search;

import dev.casebook.diagnostic.RepoPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page as search sees it.
 *
 * @param path where it comes from; decides the order of pages of equal score
 * @param address its URL, relative to the site: {@code runbooks/db-failover/index.html}
 * @param kind the label that {@code type:} filters by: {@code runbook}
 * @param date shown, and used by {@code after:} and {@code before:}
 * @param language a BCP 47 tag
 * @param facets values to filter by under a key of lower-case letters: {@code service}, {@code
 *     severity}, {@code owner}, {@code freshness}; keys without values are left out
 * @param keywords alert names, ids, services: found even where the text lacks them
 * @param standing what the page is to a reader who searches
 */
public record SearchPage(
    RepoPath path,
    String address,
    String title,
    String kind,
    @Nullable LocalDate date,
    String language,
    SortedMap<String, List<String>> facets,
    List<String> keywords,
    List<SearchPart> parts,
    Standing standing) {

  private static final Pattern KEY = Pattern.compile("[a-z]+");

  /**
   * @throws IllegalArgumentException when a facet's key is not lower-case letters or is taken by a
   *     filter of its own
   */
  public SearchPage {
    facets = copyOf(facets);
    keywords = List.copyOf(keywords);
    parts = List.copyOf(parts);
  }

  /** A page that says something itself. */
  public SearchPage(
      RepoPath path,
      String address,
      String title,
      String kind,
      @Nullable LocalDate date,
      String language,
      SortedMap<String, List<String>> facets,
      List<String> keywords,
      List<SearchPart> parts) {
    this(path, address, title, kind, date, language, facets, keywords, parts, Standing.PAGE);
  }

  private static SortedMap<String, List<String>> copyOf(Map<String, List<String>> facets) {
    SortedMap<String, List<String>> copy = new TreeMap<>();
    facets.forEach(
        (key, values) -> {
          if (!KEY.matcher(key).matches() || FilterKeys.RESERVED.contains(key)) {
            throw new IllegalArgumentException("Bug: not a name for a facet: '" + key + "'");
          }
          if (!values.isEmpty()) {
            copy.put(key, List.copyOf(new ArrayList<>(new LinkedHashSet<>(values))));
          }
        });
    return Collections.unmodifiableSortedMap(copy);
  }
}
