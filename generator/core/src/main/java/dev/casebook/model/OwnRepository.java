package dev.casebook.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises addresses of this repository on the web: {@code …/blob/main/docs/a.md}, {@code
 * …/-/tree/main/docs}, {@code …/src/branch/main/docs/a.md}.
 */
final class OwnRepository {

  private static final List<String> VIEWS =
      List.of("/-/blob/", "/-/tree/", "/blob/", "/tree/", "/src/branch/", "/raw/", "/-/raw/");
  private static final List<String> BRANCHES =
      List.of("main", "master", "trunk", "head", "develop");

  private final @Nullable String web;

  OwnRepository(@Nullable String web) {
    this.web = web == null ? null : withoutSlash(web).replace(".git", "");
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  /**
   * The path from the repository's root, with its fragment, that the address shows; empty when it
   * leads elsewhere, or to a moment of the past: a commit or a release says what was, not what is.
   */
  Optional<String> path(String address) {
    if (web == null || !address.regionMatches(true, 0, web, 0, web.length())) {
      return Optional.empty();
    }
    String rest = address.substring(web.length());
    for (String view : VIEWS) {
      int slash = rest.startsWith(view) ? rest.indexOf('/', view.length()) : -1;
      if (slash > 0) {
        String branch = rest.substring(view.length(), slash).toLowerCase(Locale.ROOT);
        return BRANCHES.contains(branch) ? Optional.of(rest.substring(slash)) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
