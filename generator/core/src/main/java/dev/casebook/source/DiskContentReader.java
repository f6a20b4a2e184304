package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads files from disk and notices when one is no longer what it was when the snapshot was made.
 */
final class DiskContentReader implements ContentReader {

  private final DiskFiles disk;
  private final DiskContent content;
  private final SourceLimits limits;

  DiskContentReader(DiskFiles disk, DiskContent content, SourceLimits limits) {
    this.disk = disk;
    this.content = content;
    this.limits = limits;
  }

  @Override
  public byte[] read(RepoPath path) throws MissingContentException {
    @Nullable Path place = content.places().get(path);
    if (place == null) {
      throw new MissingContentException("There is no file " + path, null);
    }
    byte[] bytes;
    try {
      bytes = disk.read(place, limits.bytesOf(path));
    } catch (IOException e) {
      throw new MissingContentException(path + " cannot be read: " + SourceFindings.reason(e), e);
    }
    @Nullable String expected = content.contentIds().get(path);
    if (expected != null && !expected.equals(DiskFiles.contentId(bytes))) {
      throw new MissingContentException(path + " has changed since the build began", null);
    }
    return bytes;
  }

  @Override
  public void close() {}
}
