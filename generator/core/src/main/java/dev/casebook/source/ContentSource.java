package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import java.util.Optional;

/** A place that documents come from. */
public interface ContentSource {

  /**
   * Reads the list of files and their history, once.
   *
   * @throws dev.casebook.diagnostic.CasebookException when the source cannot be used
   */
  SourceSnapshot open();

  /**
   * One file of the source folder, ahead of the rest: a configuration decides how the rest is read.
   * Empty when there is no such file.
   *
   * @throws dev.casebook.diagnostic.CasebookException when the source cannot be used, or the file
   *     is a symbolic link, too large, or cannot be read
   */
  Optional<EarlyFile> readAhead(String name);

  /**
   * A file that was read ahead.
   *
   * @param path relative to the repository's root
   * @param text decoded as UTF-8
   */
  record EarlyFile(RepoPath path, String text) {}
}
