package dev.casebook;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.source.ContentSources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The files of a source on disk, to be written by commands that people ask to. No symbolic link is
 * followed, neither of the file nor of a folder on its way.
 */
final class EditableFiles {

  private final Path root;

  private EditableFiles(Path root) {
    this.root = root;
  }

  /**
   * The files of a source.
   *
   * @param what is to be written, for messages
   * @throws CasebookException when a revision is named or the repository is bare
   */
  static EditableFiles of(CasebookRequest request, String what) {
    if (request.ref() != null) {
      throw new CasebookException(
          Reason.CONFIGURATION, what + " is written into the working tree; leave out --ref");
    }
    return ContentSources.worktree(request.source())
        .map(EditableFiles::new)
        .orElseThrow(
            () ->
                new CasebookException(
                    Reason.INPUT,
                    request.source() + " is a bare repository, which has no files to write"));
  }

  /** Where a file is on disk. */
  Path path(RepoPath path) {
    return root.resolve(path.value());
  }

  /** A folder relative to the files; empty for their root. */
  String within(Path folder) {
    try {
      return root.relativize(folder.toRealPath())
          .toString()
          .replace(java.io.File.separatorChar, '/');
    } catch (IOException e) {
      throw new CasebookException(Reason.INPUT, folder + " cannot be read", e);
    }
  }

  boolean exists(RepoPath path) {
    return Files.exists(path(path), LinkOption.NOFOLLOW_LINKS);
  }

  /** The bytes of a file. */
  byte[] bytes(RepoPath path) {
    refuseLinks(path);
    try {
      return Files.readAllBytes(path(path));
    } catch (IOException e) {
      throw new CasebookException(Reason.IO, path + " cannot be read", e);
    }
  }

  /** The text of a file in UTF-8; what is no UTF-8 becomes a replacement character. */
  String text(RepoPath path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  /**
   * Writes a file that is not there yet, with its folders.
   *
   * @throws CasebookException when it is there, or cannot be written
   */
  void create(RepoPath path, byte[] content) {
    refuseLinks(path);
    Path file = path(path);
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new CasebookException(
          Reason.CONFIGURATION,
          path + " is there already and stays as it is; name another file",
          e);
    } catch (IOException e) {
      throw new CasebookException(Reason.IO, path + " cannot be written", e);
    }
  }

  /**
   * Replaces the content of a file, at once or not at all.
   *
   * @throws CasebookException when it cannot be written
   */
  void replace(RepoPath path, byte[] content) {
    refuseLinks(path);
    Path file = path(path);
    Path beside = file.resolveSibling("." + path.fileName() + ".casebook");
    try {
      Files.copy(
          file, beside, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
      Files.write(beside, content);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new CasebookException(Reason.IO, path + " cannot be written", e);
    }
  }

  private void refuseLinks(RepoPath path) {
    Path at = root;
    for (String segment : path.value().split("/", -1)) {
      at = at.resolve(segment);
      if (Files.isSymbolicLink(at)) {
        throw new CasebookException(
            Reason.INPUT, path + " leads through a symbolic link, which is not followed");
      }
    }
  }
}
