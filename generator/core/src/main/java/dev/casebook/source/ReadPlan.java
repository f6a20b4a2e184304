package dev.casebook.source;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
import java.util.ArrayList;
import java.util.List;

/**
 * What to read of a repository, with everything decided.
 *
 * @param folder the source folder, relative to the repository's root
 * @param excludes patterns relative to the folder
 */
record ReadPlan(
    SourceSettings settings, RepoPath folder, List<Glob> excludes, SourceLimits limits) {

  ReadPlan {
    excludes = List.copyOf(excludes);
  }

  /**
   * Joins what the user said with where they said it.
   *
   * @param place where the given location lies in the repository
   */
  static ReadPlan of(RepoPath place, SourceSettings settings, SourceLimits limits) {
    RepoPath folder =
        place.value().isEmpty()
            ? settings.folder()
            : place.resolve(settings.folder().value()).orElseThrow();
    List<Glob> excludes = new ArrayList<>();
    for (String pattern : settings.excludes()) {
      Glob.problem(pattern)
          .ifPresent(
              problem -> {
                throw new CasebookException(
                    Reason.CONFIGURATION,
                    "source.exclude: the pattern '%s' %s".formatted(pattern, problem));
              });
      excludes.add(Glob.of(pattern));
    }
    return new ReadPlan(settings, folder, excludes, limits);
  }

  /** Whether the folder is the source folder or one of its ancestors. */
  boolean leadsToContent(RepoPath other) {
    return folder.isIn(other);
  }

  /**
   * Whether a file or folder is excluded by itself; a folder that is excluded takes with it what
   * lies below.
   */
  boolean excludes(RepoPath path) {
    if (excludes.isEmpty() || path.equals(folder)) {
      return false;
    }
    String inside =
        folder.value().isEmpty()
            ? path.value()
            : path.value().substring(folder.value().length() + 1);
    return excludes.stream().anyMatch(glob -> glob.matches(inside));
  }
}
