package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;

/** Tells what a repository held before. */
@FunctionalInterface
public interface FormerTree {

  /** Knows of nothing. */
  FormerTree UNKNOWN = (commit, path) -> false;

  /**
   * Whether a file or folder was there at a commit; false where nobody knows.
   *
   * @param commit 40 hex digits
   */
  boolean had(String commit, RepoPath path);
}
