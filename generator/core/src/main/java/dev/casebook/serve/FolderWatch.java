package dev.casebook.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A fingerprint of folders that changes when any file below does. Sweeping finds every way of
 * saving a file, needs no limits of the system, and works on network disks.
 */
public final class FolderWatch {

  /** Folders that hold no content and may be huge; of Git, only what names commits matters. */
  private static final Set<String> SKIPPED = Set.of("node_modules");

  private static final Set<String> OF_GIT = Set.of("objects", "lfs", "logs", "hooks", "index");

  private final List<Path> roots;

  public FolderWatch(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  /** The fingerprint now: of paths, sizes, times and file keys, in any order. */
  public long fingerprint() {
    Sum sum = new Sum();
    for (Path root : roots) {
      try {
        Files.walkFileTree(root, sum);
      } catch (IOException e) {
        // a folder that cannot be read at this moment is one more state; the build will say so
        sum.add(root, e.getClass().hashCode());
      }
    }
    return sum.value;
  }

  /** Adds up what it meets. */
  private static final class Sum extends SimpleFileVisitor<Path> {

    private long value;

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean skipped = SKIPPED.contains(name(folder)) || isGitInternal(folder);
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isGitInternal(file)) {
        add(
            file,
            Objects.hash(
                attributes.size(), attributes.lastModifiedTime().toMillis(), attributes.fileKey()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      add(file, e.getClass().hashCode());
      return FileVisitResult.CONTINUE;
    }

    /** Inside {@code .git} or a bare repository: {@code git status} alone rewrites its index. */
    private static boolean isGitInternal(Path path) {
      Path folder = path.getParent();
      return folder != null
          && OF_GIT.contains(name(path))
          && Files.exists(folder.resolve("HEAD"))
          && Files.isDirectory(folder.resolve("refs"));
    }

    private static String name(Path path) {
      return path.getFileName() == null ? "" : path.getFileName().toString();
    }

    private void add(Path file, int state) {
      long mixed = (((long) file.hashCode()) << 32) ^ (state & 0xffff_ffffL);
      mixed *= 0x9e37_79b9_7f4a_7c15L;
      value += mixed ^ (mixed >>> 29);
    }
  }
}
