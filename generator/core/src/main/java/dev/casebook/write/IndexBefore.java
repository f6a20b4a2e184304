package dev.casebook.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of the index before this one, for pages that were open while a site was replaced: they
 * go on asking for them. They stay for one build; the marker of the folder lists them.
 */
final class IndexBefore {

  private static final String INTRODUCTION = "Made by Casebook; replaced by each build.";
  private static final String FOLDER = "search";

  private final Path site;

  /**
   * @param site the published folder, which may be missing
   */
  IndexBefore(Path site) {
    this.site = site;
  }

  /** Paths below the site: of the index before, without what was old then already. */
  Set<String> besides(List<OutputFile> files) throws IOException {
    Path folder = site.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    Set<String> gone = files.stream().map(file -> file.path().value()).collect(Collectors.toSet());
    gone.addAll(marked());
    try (Stream<Path> old = Files.list(folder)) {
      return old.filter(Files::isRegularFile)
          .map(file -> FOLDER + "/" + file.getFileName())
          .filter(path -> !gone.contains(path))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private List<String> marked() throws IOException {
    Path marker = site.resolve(DirectorySiteWriter.MARKER);
    return Files.isRegularFile(marker) ? Files.readAllLines(marker) : List.of();
  }

  /** The marker of a folder that holds such files. */
  static String marker(Set<String> former) {
    return Stream.concat(Stream.of(INTRODUCTION), former.stream())
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
