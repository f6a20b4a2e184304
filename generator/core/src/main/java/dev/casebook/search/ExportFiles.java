package dev.casebook.search;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The files of an export, named by a letter for their sort and a digest of their content. */
final class ExportFiles {

  static final String FOLDER = "search/";

  /** Digests are written with small letters and digits, since some file systems ignore case. */
  private static final int RADIX = 36;

  /** Characters of any SHA-256 in that radix. */
  private static final int FULL_WIDTH = 50;

  private final int width;
  private final List<SearchFile> files = new ArrayList<>();
  private final Map<String, byte[]> digests = new HashMap<>();
  private boolean ambiguous;

  ExportFiles(int width) {
    this.width = width;
  }

  /** How many characters of a digest are in a name. */
  int width() {
    return width;
  }

  /** Whether two different contents got the same name. */
  boolean ambiguous() {
    return ambiguous;
  }

  /**
   * Adds a file unless it is there.
   *
   * @param payload asked again when the file is written
   * @return the digest part of its name
   */
  String add(char letter, Supplier<Object> payload) {
    byte[] digest = digest(Script.payload(payload.get()));
    String hash = hash(digest);
    String name = letter + hash;
    byte[] known = digests.put(name, digest);
    if (known == null) {
      addNamed(name, payload);
    } else {
      ambiguous |= !MessageDigest.isEqual(known, digest);
    }
    return hash;
  }

  /** Adds a file whose name does not depend on its content. */
  void addNamed(String name, Supplier<Object> payload) {
    files.add(SearchFile.text(FOLDER + name + ".js", () -> Script.call(name, payload.get())));
  }

  void add(SearchFile file) {
    files.add(file);
  }

  /** Sorted by path. */
  List<SearchFile> sorted() {
    return files.stream().sorted(Comparator.comparing(SearchFile::path)).toList();
  }

  String hashOf(String text) {
    return hash(digest(text));
  }

  private String hash(byte[] digest) {
    String text = new BigInteger(1, digest).toString(RADIX);
    String padded = "0".repeat(FULL_WIDTH - text.length()) + text;
    return padded.substring(FULL_WIDTH - width);
  }

  private static byte[] digest(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Bug: every Java has SHA-256", e);
    }
  }
}
