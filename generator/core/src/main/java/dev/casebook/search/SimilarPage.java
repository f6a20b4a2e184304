package dev.casebook.search;

import dev.casebook.diagnostic.RepoPath;
import java.util.List;

/**
 * A page that is like another one.
 *
 * @param words that both have and few others do, the rarest first
 */
public record SimilarPage(RepoPath path, List<String> words) {
  public SimilarPage {
    words = List.copyOf(words);
  }
}
