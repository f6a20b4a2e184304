package dev.casebook.source;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * A repository on disk, and the folder of it that was named.
 *
 * @param gitDir Git's own folder
 * @param worktree the folder of the files; null for a bare repository
 * @param folder the folder that was named, relative to the files
 */
record GitPlace(Path gitDir, @Nullable Path worktree, RepoPath folder) {

  /**
   * Looks for {@code .git} in the location and upward, as Git does. A bare repository is only found
   * when it is named itself.
   *
   * @param location a real path of a folder
   * @throws CasebookException when there is something that is not a repository
   */
  static Optional<GitPlace> find(Path location) {
    HermeticSystemReader.installed();
    for (Path at = location; at != null; at = at.getParent()) {
      Path dotGit = at.resolve(".git");
      if (Files.isDirectory(dotGit) && isGitDir(dotGit.toFile())) {
        return Optional.of(new GitPlace(dotGit, at, relative(at, location)));
      }
      if (Files.isRegularFile(dotGit, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(new GitPlace(target(dotGit), at, relative(at, location)));
      }
      if (at.equals(location) && isGitDir(at.toFile())) {
        return Optional.of(new GitPlace(at, null, RepoPath.ROOT));
      }
    }
    return Optional.empty();
  }

  private static boolean isGitDir(File folder) {
    return FileKey.isGitRepository(folder, FS.DETECTED);
  }

  private static RepoPath relative(Path root, Path location) {
    String path = root.relativize(location).toString().replace(File.separatorChar, '/');
    if (!RepoPath.isValid(path)) {
      throw new CasebookException(Reason.INPUT, "Cannot read from a folder of this name: " + path);
    }
    return new RepoPath(path);
  }

  /** Where the {@code .git} file of a submodule or of a linked worktree points to. */
  private static Path target(Path dotGit) {
    try {
      String text = Files.size(dotGit) > 8192 ? "" : Files.readString(dotGit).strip();
      if (text.startsWith("gitdir:")) {
        Path gitDir = dotGit.resolveSibling(text.substring("gitdir:".length()).strip());
        if (isGitDir(gitDir.toFile())) {
          return gitDir.toRealPath();
        }
      }
      throw new CasebookException(
          Reason.INPUT,
          dotGit
              + " points to a repository that is not there. In a linked worktree run"
              + " `git worktree repair`, in a submodule `git submodule update --init`");
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw new CasebookException(Reason.INPUT, dotGit + " cannot be read", e);
    }
  }

  /**
   * Opens the repository; the caller closes it.
   *
   * @throws CasebookException when JGit cannot read repositories of its kind
   */
  Repository open() {
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    builder.setGitDir(gitDir.toFile()).setMustExist(true);
    if (worktree == null) {
      builder.setBare();
    } else {
      builder.setWorkTree(worktree.toFile());
    }
    try {
      Repository repository = builder.build();
      refuseSha256(repository);
      return repository;
    } catch (IOException | IllegalArgumentException e) {
      throw new CasebookException(
          Reason.INPUT,
          "The repository "
              + gitDir
              + " cannot be opened: its configuration is damaged or of a later version of Git",
          e);
    }
  }

  private void refuseSha256(Repository repository) {
    @Nullable String format = repository.getConfig().getString("extensions", null, "objectformat");
    if (format != null && !format.toLowerCase(Locale.ROOT).equals("sha1")) {
      repository.close();
      throw new CasebookException(
          Reason.INPUT,
          "The repository "
              + gitDir
              + " uses "
              + CommitText.clean(format)
              + " object ids, which cannot be read yet; only SHA-1 can. Build from a plain copy of"
              + " its files: `git archive HEAD | tar -x -C FOLDER`");
    }
  }
}
