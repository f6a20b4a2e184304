package dev.casebook.search;

import dev.casebook.diagnostic.RepoPath;

/**
 * A page that a query found.
 *
 * @param address the page's URL, relative to the site
 * @param anchor the id of the heading to jump to; empty for the page's start
 * @param section that heading's text
 * @param snippet the text around the words found, on one line
 */
public record SearchHit(
    RepoPath path,
    String address,
    String title,
    String kind,
    String anchor,
    String section,
    String snippet,
    float score) {

  /** Whether the hit is the page of a path or of an address of the site. */
  public boolean is(String page) {
    String bare = page.startsWith("/") ? page.substring(1) : page;
    String full = bare.isEmpty() || bare.endsWith("/") ? bare + "index.html" : bare;
    return path.value().equals(bare) || address.equals(full);
  }
}
