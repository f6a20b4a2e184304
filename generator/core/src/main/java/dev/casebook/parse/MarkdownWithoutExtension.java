package dev.casebook.parse;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.source.MissingContentException;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSnapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds documents whose name lacks its extension: in a folder or a repository of documents, a file
 * without one that reads like Markdown.
 */
public final class MarkdownWithoutExtension {

  private static final long LARGEST = 256 << 10;
  private static final int SECTIONS = 2;

  /** Files of tools that have no extension, and comments that look like headings. */
  private static final Set<String> TOOLS =
      Set.of(
          "AUTHORS",
          "CODEOWNERS",
          "CONTRIBUTORS",
          "COPYING",
          "COPYRIGHT",
          "Dockerfile",
          "GNUmakefile",
          "Gemfile",
          "Jenkinsfile",
          "LICENCE",
          "LICENSE",
          "MAINTAINERS",
          "Makefile",
          "NOTICE",
          "OWNERS",
          "OWNERS_ALIASES",
          "Procfile",
          "Rakefile",
          "Tiltfile",
          "VERSION",
          "Vagrantfile",
          "makefile");

  /** What an extension may look like: {@code .sh}, not {@code . 3 Lessons}. */
  private static final Pattern EXTENSION = Pattern.compile(".*\\.[A-Za-z0-9_]{1,10}");

  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+\\S.*+$");
  private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0E-\\x1F\\uFFFD]");

  private MarkdownWithoutExtension() {}

  /** The paths of such files, sorted. */
  public static List<RepoPath> in(SourceSnapshot snapshot) {
    Map<RepoPath, int[]> folders = folders(snapshot.files());
    boolean everywhere = isAmongDocuments(all(folders));
    List<RepoPath> found = new ArrayList<>();
    for (SourceFile file : snapshot.files()) {
      int[] counts = folders.getOrDefault(file.path().folder(), new int[2]);
      boolean among = isAmongDocuments(counts) || (everywhere && counts[1] == 0);
      if (among && mayBe(file) && reads(snapshot, file.path())) {
        found.add(file.path());
      }
    }
    return found;
  }

  /** At least half of the files with an extension are documents. */
  private static boolean isAmongDocuments(int[] counts) {
    return counts[0] >= 1 && 2 * counts[0] >= counts[1];
  }

  private static int[] all(Map<RepoPath, int[]> folders) {
    int[] all = new int[2];
    for (int[] counts : folders.values()) {
      all[0] += counts[0];
      all[1] += counts[1];
    }
    return all;
  }

  /** Per folder how many documents and how many other files with an extension lie in it. */
  private static Map<RepoPath, int[]> folders(List<SourceFile> files) {
    Map<RepoPath, int[]> folders = new HashMap<>();
    for (SourceFile file : files) {
      int[] counts = folders.computeIfAbsent(file.path().folder(), folder -> new int[2]);
      if (ContentFiles.isDocument(file.path())) {
        counts[0]++;
      } else if (EXTENSION.matcher(file.path().fileName()).matches()) {
        counts[1]++;
      }
    }
    return folders;
  }

  private static boolean mayBe(SourceFile file) {
    String path = file.path().value();
    String name = file.path().fileName();
    return file.size() <= LARGEST
        && !path.startsWith(".")
        && !path.contains("/.")
        && !TOOLS.contains(name)
        && !EXTENSION.matcher(name).matches();
  }

  private static boolean reads(SourceSnapshot snapshot, RepoPath path) {
    try {
      return isMarkdown(new String(snapshot.read(path), StandardCharsets.UTF_8));
    } catch (MissingContentException e) {
      return false; // the snapshot reports it
    }
  }

  /** Text with at least two headings, and no script. */
  static boolean isMarkdown(String text) {
    return !text.startsWith("#!")
        && !NO_TEXT.matcher(text).find()
        && HEADING.matcher(text).results().limit(SECTIONS).count() == SECTIONS;
  }
}
