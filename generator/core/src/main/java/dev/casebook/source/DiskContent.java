package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files on disk, seen once.
 *
 * @param places where each file of the repository lies
 * @param files those of the source folder that can be read
 * @param contentIds of each of them
 * @param modified those of them that differ from the commit
 */
record DiskContent(
    Map<RepoPath, Path> places,
    List<SourceFile> files,
    Map<RepoPath, String> contentIds,
    Set<RepoPath> modified) {

  /** Reads each file of the source folder once. */
  static DiskContent of(
      DiskListing.Found found, ReadPlan plan, Committed committed, FindingLog log) {
    DiskContent content =
        new DiskContent(found.all(), new ArrayList<>(), new HashMap<>(), new HashSet<>());
    for (RepoPath path : found.content()) {
      int limit = plan.limits().bytesOf(path);
      try {
        Path place = content.place(path);
        long size = DiskFiles.attributes(place).size();
        if (size > limit) {
          log.add(SourceFindings.tooLarge(path, size, limit));
        } else {
          content.add(path, DiskFiles.readHere(place, limit), committed);
        }
      } catch (IOException e) {
        log.add(SourceFindings.unreadable(path, SourceFindings.reason(e)));
      }
    }
    return content;
  }

  private Path place(RepoPath path) {
    Path place = places.get(path);
    if (place == null) {
      throw new IllegalStateException("Bug: listed without a place: " + path);
    }
    return place;
  }

  private void add(RepoPath path, byte[] bytes, Committed committed) {
    String id = DiskFiles.contentId(bytes);
    files.add(new SourceFile(path, id, bytes.length));
    contentIds.put(path, id);
    if (committed.differs(path, id, bytes)) {
      modified.add(path);
    }
  }
}
