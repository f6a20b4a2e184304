package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;

/** Tells what a repository held before. */
public interface FormerTree {

  /** Knows of nothing. */
  FormerTree UNKNOWN =
      new FormerTree() {
        @Override
        public boolean had(String commit, RepoPath path) {
          return false;
        }

        @Override
        public String text(String commit, RepoPath path) {
          return "";
        }
      };

  /**
   * Whether a file or folder was there at a commit; false where nobody knows.
   *
   * @param commit 40 hex digits
   */
  boolean had(String commit, RepoPath path);

  /**
   * What a file said at a commit; empty where it was not there, was too large, or nobody knows.
   *
   * @param commit 40 hex digits
   */
  String text(String commit, RepoPath path);
}
