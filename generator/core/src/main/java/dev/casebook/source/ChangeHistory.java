package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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

  /**
   * The same history with other subjects of commits.
   *
   * @param subject what each becomes; asked once for each text
   */
  public ChangeHistory withSubjects(UnaryOperator<String> subject) {
    Map<String, String> known = new HashMap<>();
    Map<RepoPath, List<Change>> told = new HashMap<>();
    changes.forEach(
        (path, list) ->
            told.put(
                path,
                list.stream()
                    .map(
                        change ->
                            change.withSubject(known.computeIfAbsent(change.subject(), subject)))
                    .toList()));
    return new ChangeHistory(state, told, reviews);
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
