package dev.casebook.source;

import dev.casebook.diagnostic.RepoPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads regular files below a folder, and never through a symbolic link. */
final class DiskFiles {

  private final Path root;

  DiskFiles(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * The bytes of a file, after a look at each folder on the way to it.
   *
   * @throws IOException when it is no regular file, is too large, or cannot be read
   */
  byte[] read(Path file, int limit) throws IOException {
    for (Path folder = file.getParent();
        folder != null && !folder.equals(root);
        folder = folder.getParent()) {
      if (!attributes(folder).isDirectory()) {
        throw new IOException("it lies behind a symbolic link");
      }
    }
    return readHere(file, limit);
  }

  /** The same for a file whose folders were looked at already. */
  static byte[] readHere(Path file, int limit) throws IOException {
    BasicFileAttributes attributes = attributes(file);
    if (!attributes.isRegularFile()) {
      throw new IOException(
          attributes.isSymbolicLink() ? "it is a symbolic link" : "it is not a regular file");
    }
    try (InputStream in =
        Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new IOException("it has more than " + limit + " bytes");
      }
      return bytes;
    }
  }

  /** Where a path of the repository lies on disk. */
  Path at(RepoPath path) {
    return root.resolve(path.value());
  }

  /** The id that Git would give to a file with these bytes. */
  static String contentId(byte[] bytes) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(sha1.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: every Java has SHA-1", e);
    }
  }

  /**
   * The bytes of a file's name. Where the encoding of the system cannot show a name, Java's text of
   * it is wrong but its URI holds the bytes.
   */
  static byte[] name(Path path) {
    String text = path.getFileName().toString();
    if (text.indexOf('\ufffd') < 0 && text.indexOf('?') < 0) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    String uri = path.toUri().getRawPath();
    String last = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    String escaped = last.substring(last.lastIndexOf('/') + 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.charAt(i) == '%') {
        bytes.write(HexFormat.fromHexDigits(escaped, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write(escaped.charAt(i));
      }
    }
    return bytes.toByteArray();
  }
}
