package dev.casebook.source;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.jspecify.annotations.Nullable;

/** Decides what kind of source a location is. */
public final class ContentSources {

  private ContentSources() {}

  /**
   * The source at a location: a commit when a revision is named or the repository is bare, else the
   * files on disk, with the history of the commit that is checked out if there is a repository.
   *
   * @param location a repository, a folder inside of one, or a plain folder
   * @param ref a branch, a tag, or anything else by which Git names a commit
   * @throws CasebookException when the location cannot be used so
   */
  public static ContentSource of(Path location, @Nullable String ref, SourceSettings settings) {
    return of(location, ref, settings, SourceLimits.DEFAULT);
  }

  static ContentSource of(
      Path location, @Nullable String ref, SourceSettings settings, SourceLimits limits) {
    Path folder = folder(location);
    Optional<GitPlace> place = GitPlace.find(folder);
    if (place.isEmpty()) {
      refuseRevision(folder, ref);
      ReadPlan plan = ReadPlan.of(RepoPath.ROOT, settings, limits);
      return new WorkingTreeContentSource(folder, null, plan);
    }
    GitPlace git = place.get();
    ReadPlan plan = ReadPlan.of(git.folder(), settings, limits);
    @Nullable Path worktree = git.worktree();
    return ref == null && worktree != null
        ? new WorkingTreeContentSource(worktree, git, plan)
        : new GitContentSource(git, ref == null ? Constants.HEAD : ref, plan);
  }

  private static void refuseRevision(Path folder, @Nullable String ref) {
    if (ref != null) {
      throw new CasebookException(
          Reason.INPUT,
          "There is no Git repository at "
              + folder
              + " or above, so there is no revision '"
              + CommitText.clean(ref)
              + "'. Name no revision to read the files as they are, or run `git init`");
    }
  }

  private static Path folder(Path location) {
    if (!Files.exists(location)) {
      throw new CasebookException(Reason.INPUT, "There is nothing at " + location.toAbsolutePath());
    }
    if (!Files.isDirectory(location)) {
      throw new CasebookException(
          Reason.INPUT, location + " is a file; name the folder or repository that holds it");
    }
    try {
      return location.toRealPath();
    } catch (IOException e) {
      throw new CasebookException(Reason.INPUT, location + " cannot be read", e);
    }
  }
}
