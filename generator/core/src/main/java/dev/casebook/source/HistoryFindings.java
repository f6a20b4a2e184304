package dev.casebook.source;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;

/** How what is wrong with a history is said. */
final class HistoryFindings {

  private static final SourceLocation REPOSITORY = SourceLocation.file(RepoPath.ROOT);

  private HistoryFindings() {}

  static Finding shallow() {
    return Finding.of(
            SourceRules.SHALLOW_HISTORY,
            REPOSITORY,
            "The repository is a shallow clone: older commits are missing, so dates are unknown")
        .withHelp(
            "Fetch the whole history: `git fetch --unshallow`; in GitHub Actions `fetch-depth: 0`"
                + " for actions/checkout; in GitLab CI the variable `GIT_DEPTH: 0`");
  }

  static Finding tooLong(SourceLimits limits) {
    return incomplete(
        String.format(
            Locale.ROOT,
            "it has more than %,d commits or %,d changed files",
            limits.commits(),
            limits.changes()),
        "Files that were only changed before that have no dates; state `last_reviewed_on` in them");
  }

  static Finding damaged(String detail) {
    return incomplete(
        "a commit or a folder is missing or damaged (" + CommitText.clean(detail) + ")",
        "Fetch what is missing with `git fetch --refetch --no-filter`, or look for damage with `git fsck`");
  }

  private static Finding incomplete(String why, String help) {
    return Finding.of(
            SourceRules.INCOMPLETE_HISTORY,
            REPOSITORY,
            "The history could not be followed to its beginning: " + why)
        .withHelp(help);
  }

  /** One finding for a commit, placed at the first file that it changed. */
  static Finding impossible(Change change, long claimed, Collection<String> paths) {
    int others = paths.size() - 1;
    return Finding.of(
            SourceRules.IMPOSSIBLE_COMMIT_DATE,
            SourceLocation.file(new RepoPath(paths.iterator().next())),
            "Commit %.10s claims to be from %s%s"
                .formatted(
                    change.commit(),
                    day(claimed),
                    others == 0 ? "" : "; it changed " + others + " other documents as well"))
        .withHelp(
            "It is taken to be from %s; `last_reviewed_on` in the document says more than a commit"
                .formatted(day(change.authored().toEpochSecond())));
  }

  private static String day(long seconds) {
    return Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
