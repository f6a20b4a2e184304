package dev.casebook.source;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
    Place place = Place.of(location, ref);
    ReadPlan plan = ReadPlan.of(place.folder(), settings, limits);
    return place.isCommit() ? place.commit(plan) : place.files(plan);
  }

  /**
   * The text of one file, such as the configuration, before it is known how to read the others;
   * empty when there is none.
   *
   * @param name relative to the location
   * @throws CasebookException when the location cannot be used, or the file not be read
   */
  public static Optional<SourceText> text(Path location, @Nullable String ref, String name) {
    Place place = Place.of(location, ref);
    SourceSettings all =
        new SourceSettings(RepoPath.ROOT, List.of(), Instant.EPOCH, EditRules.DEFAULT);
    ReadPlan plan = ReadPlan.of(place.folder(), all, SourceLimits.DEFAULT);
    return place.isCommit() ? place.commit(plan).text(name) : place.files(plan).text(name);
  }

  /**
   * The folder on disk that paths of the files at a location are relative to; empty for a bare
   * repository.
   *
   * @throws CasebookException when the location cannot be used
   */
  public static Optional<Path> worktree(Path location) {
    Place place = Place.of(location, null);
    return place.isCommit() ? Optional.empty() : Optional.of(place.root());
  }

  /**
   * What was found at a location.
   *
   * @param git null where there is no repository
   * @param ref null where the files on disk are meant
   */
  private record Place(Path root, @Nullable GitPlace git, @Nullable String ref) {

    static Place of(Path location, @Nullable String ref) {
      Path folder = ContentSources.folder(location);
      @Nullable GitPlace git = GitPlace.find(folder).orElse(null);
      if (git == null) {
        refuseRevision(folder, ref);
        return new Place(folder, null, null);
      }
      @Nullable Path worktree = git.worktree();
      if (ref == null && worktree != null) {
        return new Place(worktree, git, null);
      }
      return new Place(git.gitDir(), git, ref == null ? Constants.HEAD : ref);
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

    RepoPath folder() {
      return git == null ? RepoPath.ROOT : git.folder();
    }

    boolean isCommit() {
      return ref != null;
    }

    GitContentSource commit(ReadPlan plan) {
      return new GitContentSource(Objects.requireNonNull(git), Objects.requireNonNull(ref), plan);
    }

    WorkingTreeContentSource files(ReadPlan plan) {
      return new WorkingTreeContentSource(root, git, plan);
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
