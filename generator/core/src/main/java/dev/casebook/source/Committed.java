package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** What the commit that is checked out knows of the files on disk. */
final class Committed {

  /** Nothing is committed. */
  static final Committed NOTHING = new Committed(Map.of());

  private final Map<RepoPath, ObjectId> ids;
  private final Set<RepoPath> folders = new HashSet<>();

  Committed(Map<RepoPath, ObjectId> ids) {
    this.ids = ids;
    for (RepoPath path : ids.keySet()) {
      RepoPath folder = path.folder();
      while (folders.add(folder) && !folder.equals(RepoPath.ROOT)) {
        folder = folder.folder();
      }
    }
  }

  /** Whether it holds a file or a folder of this name. */
  boolean knows(RepoPath path) {
    return ids.containsKey(path) || folders.contains(path);
  }

  /**
   * Whether a file has other content than in the commit. Line ends that a checkout has turned into
   * those of Windows make no difference.
   */
  boolean differs(RepoPath path, String contentId, byte[] content) {
    @Nullable ObjectId id = ids.get(path);
    if (id == null) {
      return true;
    }
    String committed = id.name();
    return !committed.equals(contentId)
        && !committed.equals(DiskFiles.contentId(withoutCarriageReturns(content)));
  }

  private static byte[] withoutCarriageReturns(byte[] content) {
    byte[] plain = new byte[content.length];
    int length = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] != '\r' || i + 1 == content.length || content[i + 1] != '\n') {
        plain[length++] = content[i];
      }
    }
    return java.util.Arrays.copyOf(plain, length);
  }
}
