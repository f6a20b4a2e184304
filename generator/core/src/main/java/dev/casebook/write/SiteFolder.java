package dev.casebook.write;

import dev.casebook.diagnostic.CasebookException;
import dev.casebook.diagnostic.CasebookException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of a site with what lies beside it while it is replaced: a lock, a staging folder. */
final class SiteFolder {

  private static final long LOCK_SECONDS = 10;

  private final Path target;
  private final List<Path> sources;

  SiteFolder(Path target, List<Path> sources) {
    this.target = target.toAbsolutePath().normalize();
    this.sources = sources.stream().map(source -> source.toAbsolutePath().normalize()).toList();
  }

  /** The published folder, which may be missing. */
  Path current() {
    return target;
  }

  /**
   * Keeps other builds away from this folder until closed. The lock dies with the process.
   *
   * @throws CasebookException when the folder may not be replaced, or another build holds it
   */
  Lock lock() throws IOException {
    refuseDangerous();
    Files.createDirectories(target.getParent());
    Path file = beside("lock");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOCK_SECONDS);
    while (true) {
      @Nullable Lock lock = tryLock(file);
      if (lock != null) {
        return lock;
      }
      if (System.nanoTime() > end) {
        throw new CasebookException(
            Reason.IO, "Another build is writing to " + target + "; wait for it, or stop it");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  /** Null when another build holds the lock, or removed the file between opening and locking it. */
  private static @Nullable Lock tryLock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      held = channel.tryLock() != null && isStill(file, channel);
    } catch (OverlappingFileLockException e) {
      // another thread of this process holds it
    } finally {
      if (!held) {
        channel.close();
      }
    }
    return held ? new Lock(channel, file) : null;
  }

  private static boolean isStill(Path file, FileChannel channel) throws IOException {
    String token = UUID.randomUUID().toString();
    channel.truncate(0).write(StandardCharsets.UTF_8.encode(token), 0);
    return Files.exists(file) && Files.readString(file).equals(token);
  }

  private void refuseDangerous() throws IOException {
    if (target.getParent() == null) {
      throw refused("it is the root of the disk");
    }
    for (Path source : sources) {
      if (source.startsWith(target)) {
        throw refused("it holds the source " + source);
      }
    }
    if (Files.isSymbolicLink(target)) {
      throw refused("it is a symbolic link");
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(target)) {
      throw refused("it is a file");
    }
    if (Files.isDirectory(target)
        && !isEmpty(target)
        && !Files.exists(target.resolve(DirectorySiteWriter.MARKER))) {
      throw refused(
          "it is not empty and was not made by Casebook (no " + DirectorySiteWriter.MARKER + ")");
    }
  }

  private CasebookException refused(String why) {
    return new CasebookException(
        Reason.IO, "Will not replace " + target + ": " + why + "; name another output folder");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** An empty folder beside the target; what a killed build left is cleared away first. */
  Path prepareStaging() throws IOException {
    Path old = beside("old");
    if (Files.exists(old) && !Files.exists(target)) {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
    }
    discard(old);
    Path staging = beside("staging");
    discard(staging);
    return Files.createDirectory(staging);
  }

  /** Exchanges the published folder for the staged one. */
  void publish(Path staging) throws IOException {
    Path old = beside("old");
    boolean replaces = Files.exists(target);
    if (replaces) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaces) {
        Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    discard(old);
  }

  /** How many files of a site the published folder holds. */
  int countFiles() throws IOException {
    if (!Files.isDirectory(target)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(target)) {
      return (int)
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.endsWith(DirectorySiteWriter.MARKER))
              .count();
    }
  }

  /** Removes a folder with all that it holds; links are removed, not followed. */
  void discard(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private Path beside(String purpose) {
    return target.resolveSibling("." + target.getFileName() + ".casebook-" + purpose);
  }

  @Override
  public String toString() {
    return target.toString();
  }

  /** A held lock. */
  record Lock(FileChannel channel, Path file) {
    void close() throws IOException {
      Files.deleteIfExists(file);
      channel.close();
    }
  }
}
