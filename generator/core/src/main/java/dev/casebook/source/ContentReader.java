package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;

/** Where a snapshot takes the bytes of its files from. For any number of threads. */
interface ContentReader extends AutoCloseable {

  /**
   * The bytes of a file.
   *
   * @throws MissingContentException when there is no such file, or it has become another
   */
  byte[] read(RepoPath path) throws MissingContentException;

  @Override
  void close();
}
