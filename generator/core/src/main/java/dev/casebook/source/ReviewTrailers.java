package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jgit.revwalk.RevCommit;

/** Collects what messages of commits call reviewed, while a walk goes back in time. */
final class ReviewTrailers {

  private final FollowedFiles files;
  private final Function<RevCommit, ReviewTrailer> read;
  private final Map<RepoPath, List<ReviewTrailer>> found = new HashMap<>();

  ReviewTrailers(FollowedFiles files, Function<RevCommit, ReviewTrailer> read) {
    this.files = files;
    this.read = read;
  }

  /**
   * Notes the files that have these names at the point that the walk has reached.
   *
   * @return the names that no file of today has there
   */
  List<String> add(RevCommit commit, List<String> paths) {
    if (paths.isEmpty()) {
      return paths;
    }
    List<String> unknown = new ArrayList<>();
    for (String path : paths) {
      List<String> today = files.called(path);
      for (String file : today) {
        found
            .computeIfAbsent(new RepoPath(file), any -> new ArrayList<>(1))
            .add(read.apply(commit));
      }
      if (today.isEmpty()) {
        unknown.add(path);
      }
    }
    return unknown;
  }

  /** Per file the commits, newest first. */
  Map<RepoPath, List<ReviewTrailer>> found() {
    return found;
  }
}
