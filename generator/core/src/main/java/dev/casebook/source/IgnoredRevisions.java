package dev.casebook.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** Reads {@code .git-blame-ignore-revs}: a commit a line, and comments. */
final class IgnoredRevisions {

  static final String FILE = ".git-blame-ignore-revs";

  private static final Pattern COMMIT = Pattern.compile("(?m)^\\s*([0-9a-fA-F]{40})\\b");

  private IgnoredRevisions() {}

  /** The commits that the file of a commit names. */
  static Set<String> at(Repository repository, RevCommit commit, SourceLimits limits)
      throws IOException {
    return parse(HistoryWalk.rootFile(repository, commit, FILE, limits));
  }

  /** The commits, 40 hex digits each in lower case. */
  static Set<String> parse(byte[] bytes) {
    Set<String> commits = new HashSet<>();
    Matcher commit = COMMIT.matcher(new String(bytes, StandardCharsets.UTF_8));
    while (commit.find()) {
      commits.add(commit.group(1).toLowerCase(Locale.ROOT));
    }
    return Set.copyOf(commits);
  }
}
