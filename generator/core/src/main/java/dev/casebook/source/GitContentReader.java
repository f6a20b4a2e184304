package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Reads files from Git's objects by their ids, so that nothing on disk can change what is read. */
final class GitContentReader implements ContentReader {

  private final Repository repository;
  private final Map<RepoPath, ObjectId> ids;
  private final SourceLimits limits;

  /** A reader serves one thread at a time; those that rest keep their caches. */
  private final Queue<ObjectReader> resting = new ConcurrentLinkedQueue<>();

  GitContentReader(Repository repository, Map<RepoPath, ObjectId> ids, SourceLimits limits) {
    this.repository = repository;
    this.ids = ids;
    this.limits = limits;
  }

  @Override
  public byte[] read(RepoPath path) throws MissingContentException {
    ObjectId id = ids.get(path);
    if (id == null) {
      throw new MissingContentException("There is no file " + path, null);
    }
    ObjectReader rested = resting.poll();
    ObjectReader reader = rested == null ? repository.newObjectReader() : rested;
    try {
      return reader.open(id, Constants.OBJ_BLOB).getBytes(limits.bytesOf(path));
    } catch (IOException | LargeObjectException e) {
      throw new MissingContentException("The content of " + path + " cannot be read", e);
    } finally {
      resting.add(reader);
    }
  }

  @Override
  public void close() {
    resting.forEach(ObjectReader::close);
    repository.close();
  }
}
