package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import java.util.List;
import java.util.Map;

/**
 * Which commits touched which file, from one walk over history.
 *
 * @param state whether the dates can be trusted
 * @param changes per file its commits, newest first; a file without an entry has no known commit
 * @param reviews per file the commits whose messages call it reviewed, newest first
 */
public record ChangeHistory(
    State state, Map<RepoPath, List<Change>> changes, Map<RepoPath, List<ReviewTrailer>> reviews) {

  /** What is known of the past. */
  public enum State {
    /** All commits were seen. */
    COMPLETE,
    /** A shallow clone: older commits are missing, so dates are unknown. */
    SHALLOW,
    /** The walk stopped at its limit. */
    TRUNCATED,
    /** There is no Git repository, or the configuration leaves its history alone. */
    NONE
  }

  /** Nothing is known. */
  public static final ChangeHistory UNKNOWN = new ChangeHistory(State.NONE, Map.of());

  public ChangeHistory {
    changes = Map.copyOf(changes);
    reviews = Map.copyOf(reviews);
  }

  /** A history in which no message speaks of a review. */
  public ChangeHistory(State state, Map<RepoPath, List<Change>> changes) {
    this(state, changes, Map.of());
  }

  /** The commits that touched the file, newest first; empty when unknown. */
  public List<Change> of(RepoPath path) {
    return changes.getOrDefault(path, List.of());
  }

  /** The commits whose messages call the file reviewed, newest first. */
  public List<ReviewTrailer> reviewsOf(RepoPath path) {
    return reviews.getOrDefault(path, List.of());
  }
}
