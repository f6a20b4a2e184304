package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import java.util.Locale;

/**
 * How much of a repository is read before it is refused.
 *
 * @param entries entries of all trees of a snapshot
 * @param documents Markdown files in the source folder
 * @param commits commits of the history
 * @param changes changed files of all commits together
 * @param documentBytes of a Markdown file
 * @param fileBytes of any other file
 * @param pathBytes of a path, in UTF-8
 * @param nameBytes of one segment of a path, in UTF-8
 */
record SourceLimits(
    int entries,
    int documents,
    int commits,
    int changes,
    int documentBytes,
    int fileBytes,
    int pathBytes,
    int nameBytes) {

  static final SourceLimits DEFAULT =
      new SourceLimits(2_000_000, 50_000, 200_000, 20_000_000, 1 << 20, 10 << 20, 1024, 200);

  /** The largest size at which the file is still read. */
  int bytesOf(RepoPath path) {
    return isDocument(path) ? documentBytes : fileBytes;
  }

  /** Whether the name says Markdown, also when a template language follows: {@code x.md.erb}. */
  static boolean isDocument(RepoPath path) {
    String name = path.fileName().toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown") || name.contains(".md.");
  }
}
