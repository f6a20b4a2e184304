package dev.casebook.check;

import dev.casebook.diagnostic.NearestName;
import dev.casebook.diagnostic.RepoPath;
import dev.casebook.model.Catalog;
import dev.casebook.model.ResolvedLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the file that a broken reference probably meant: of the same name elsewhere, or of a
 * similar name in the same folder.
 */
final class NearestFile {

  /** A repository with more broken references has another problem than spelling. */
  private static final int MOST_GUESSES = 1_000;

  private final Set<String> documents = new TreeSet<>();
  private final Map<String, List<String>> byName = new HashMap<>();
  private final Map<String, List<String>> byFolder = new HashMap<>();
  private int guesses;

  private NearestFile() {}

  static NearestFile of(Catalog catalog) {
    NearestFile files = new NearestFile();
    catalog.documents().forEach(document -> files.documents.add(document.path().value()));
    Set<String> known = new TreeSet<>(files.documents);
    for (List<ResolvedLink> links : catalog.links().values()) {
      for (ResolvedLink link : links) {
        if (link.target() instanceof ResolvedLink.ToAttachment attachment) {
          known.add(attachment.path().value());
        }
      }
    }
    known.forEach(files::add);
    return files;
  }

  private void add(String path) {
    String name = name(path);
    byFolder.computeIfAbsent(folder(path), key -> new ArrayList<>()).add(path);
    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(path);
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      // a page's address may lack the extension of its source
      byName.computeIfAbsent(name.substring(0, dot), key -> new ArrayList<>()).add(path);
    }
  }

  /** The reference to write in a file instead of one to a missing file. */
  Optional<String> file(RepoPath from, String attempted) {
    return guess(attempted, false).map(path -> from.referenceTo(new RepoPath(path)));
  }

  /** The path to write where paths start at the repository's root. */
  Optional<String> path(String attempted) {
    return guess(attempted, false);
  }

  /** The same for an image: no document is one. */
  Optional<String> image(RepoPath from, String attempted) {
    return guess(attempted, true).map(path -> from.referenceTo(new RepoPath(path)));
  }

  /** Whether a file of the same name is anywhere. */
  boolean hasName(String attempted) {
    return byName.containsKey(name(attempted)) || byName.containsKey(baseName(attempted));
  }

  private Optional<String> guess(String attempted, boolean image) {
    if (++guesses > MOST_GUESSES) {
      return Optional.empty();
    }
    List<String> moved = possible(byName.get(name(attempted)), image);
    if (moved.size() == 1) {
      return Optional.of(moved.get(0));
    }
    Map<String, String> neighbours = new TreeMap<>();
    for (String path : possible(byFolder.get(folder(attempted)), image)) {
      neighbours.putIfAbsent(baseName(path), path);
    }
    String wanted = baseName(attempted);
    return Optional.ofNullable(neighbours.get(wanted))
        .or(() -> NearestName.of(wanted, neighbours.keySet()).map(neighbours::get));
  }

  private List<String> possible(@Nullable List<String> paths, boolean image) {
    List<String> all = paths == null ? List.of() : paths;
    return image ? all.stream().filter(path -> !documents.contains(path)).toList() : all;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The name without its extension, which would make short names look alike. */
  private static String baseName(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
