package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;

/** Tells whom the owner files of a repository name for a path. Safe from any thread. */
@FunctionalInterface
public interface OwnerLookup {

  /** Nobody owns anything. */
  OwnerLookup NONE = path -> Optional.empty();

  /** The owners of a path; empty when no owner file names one. */
  Optional<Named> ownersOf(RepoPath path);

  /**
   * Owners with the place that names them.
   *
   * @param names as written: {@code @ana}, {@code @org/payments}, {@code ana@example.com}
   * @param rule in words for people: {@code CODEOWNERS '/runbooks/'}
   */
  record Named(List<String> names, String rule, SourceLocation location) {
    public Named {
      names = List.copyOf(names);
    }
  }
}
