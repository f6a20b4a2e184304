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
   * @param weak whether the place speaks of everything, and so says little of one document
   */
  record Named(List<String> names, String rule, SourceLocation location, boolean weak) {
    public Named {
      names = List.copyOf(names);
    }

    public Named(List<String> names, String rule, SourceLocation location) {
      this(names, rule, location, false);
    }
  }
}
