package dev.casebook.source;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.Level;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.diagnostic.SourceLocation;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** How what is wrong with files and folders is said. */
public final class SourceFindings {

  private SourceFindings() {}

  /** An entry that may not enter; placed at the entry where its shown name allows it. */
  static Finding refused(RepoPath folder, EntryName name, String refusal) {
    String shown = folder.value().isEmpty() ? name.text() : folder.value() + "/" + name.text();
    RepoPath at = !name.text().isEmpty() && RepoPath.isValid(shown) ? new RepoPath(shown) : folder;
    return Finding.of(
            SourceRules.REFUSED_PATH,
            SourceLocation.file(at),
            "The name '%s' %s; the entry is left out".formatted(name.text(), refusal))
        .withHelp("Rename it with `git mv`, or leave it out of the commit");
  }

  /** What to say of a file that {@link SourceSnapshot#read} could not give. */
  public static Finding missing(RepoPath path, MissingContentException cause) {
    return missing(path, "file", cause);
  }

  static Finding symbolicLink(RepoPath path) {
    return Finding.of(
            SourceRules.SYMBOLIC_LINK,
            SourceLocation.file(path),
            "This is a symbolic link; links are not followed")
        .withHelp("Put a copy in its place, or name the folder of the target as the source");
  }

  static Finding submodule(RepoPath path) {
    return Finding.of(
            SourceRules.NESTED_REPOSITORY,
            SourceLocation.file(path),
            "This is a submodule; its files are not read")
        .withHelp("Open its repository by itself");
  }

  static Finding unknownMode(RepoPath path) {
    return Finding.of(
        SourceRules.REFUSED_PATH,
        SourceLocation.file(path),
        "This entry is neither a file, a folder, a link nor a submodule; it is left out");
  }

  /** Why a file cannot be read, without the path, which the finding names. */
  static String reason(Exception cause) {
    return cause instanceof AccessDeniedException
        ? "permission denied"
        : cause instanceof NoSuchFileException
            ? "it is gone"
            : CommitText.clean(String.valueOf(cause.getMessage()));
  }

  static Finding missing(RepoPath path, String what, Exception cause) {
    return Finding.of(
            SourceRules.MISSING_OBJECT,
            SourceLocation.file(path),
            "The content of this %s is not in the repository or is damaged (%s)"
                .formatted(what, CommitText.clean(String.valueOf(cause.getMessage()))))
        .withHelp(
            "In a partial clone fetch it with `git fetch --refetch --no-filter`; else look for"
                + " damage with `git fsck`");
  }

  static Finding unreadable(RepoPath path, String why) {
    return Finding.of(
        SourceRules.UNREADABLE_FILE, SourceLocation.file(path), "This cannot be read: " + why);
  }

  static Finding nested(RepoPath path) {
    return Finding.of(
            SourceRules.NESTED_REPOSITORY,
            SourceLocation.file(path),
            "Another repository lies in this folder; its files are not read")
        .withHelp("Open that repository by itself");
  }

  static Finding tooLarge(RepoPath path, long size, int limit) {
    Finding finding =
        Finding.of(
                SourceRules.FILE_TOO_LARGE,
                SourceLocation.file(path),
                String.format(
                    Locale.ROOT, "The file has %,d bytes; more than %,d are not read", size, limit))
            .withHelp("Split it, or leave it out with `source.exclude`");
    return SourceLimits.isDocument(path) ? finding : finding.withLevel(Level.INFO);
  }
}
