package dev.casebook.source;

import dev.casebook.diagnostic.Finding;
import dev.casebook.diagnostic.RepoPath;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The state of a repository that a build speaks of. Reading a file may happen from any thread until
 * the snapshot is closed.
 */
public interface SourceSnapshot extends AutoCloseable {

  /** The commit, 40 hex digits; null where there is no Git. */
  @Nullable String commit();

  /** The committer's date of {@link #commit()}; null where there is no Git. */
  @Nullable Instant commitTime();

  /** The source folder, relative to the repository's root. */
  RepoPath folder();

  /** All regular files of the source folder that are not excluded, sorted by path. */
  List<SourceFile> files();

  /**
   * All paths of regular files in the repository, also outside of the source folder: what a link
   * may name.
   */
  SortedSet<RepoPath> repositoryPaths();

  /**
   * The history of {@link #files()}, walked when first asked: until then the files can be read from
   * other threads.
   */
  ChangeHistory history();

  /** What {@link #files()} were before. */
  FormerFiles former();

  /**
   * Whether the file on disk has other content than at {@link #commit()}, or is not part of it:
   * then the newest commit says nothing of its content. False for files that are read from a
   * commit.
   */
  boolean isModified(RepoPath path);

  /** What was refused: hostile names, symbolic links, missing objects, a shallow clone. */
  List<Finding> findings();

  /**
   * The bytes of a file of this snapshot; also owner files outside of the source folder.
   *
   * @throws MissingContentException when the repository lacks the object
   */
  byte[] read(RepoPath path) throws MissingContentException;

  @Override
  void close();
}
