package dev.casebook.model;

import dev.casebook.diagnostic.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where the path of a link may lie, most likely place first. Generators of sites take addresses
 * that start with a slash from the root of their content, wherever that is in the repository, and
 * files from a folder beside it.
 */
final class LinkPlaces {

  /** Folders in which generators look for pages and for files. */
  private static final List<String> CONTENT_ROOTS =
      List.of("content", "docs", "source", "src", "site", "pages", "static", "public", "assets");

  private final List<RepoPath> roots;

  LinkPlaces(RepoPath folder, Iterable<RepoPath> files) {
    Set<String> top = new TreeSet<>();
    for (RepoPath file : files) {
      String inside = file.within(folder).value();
      int slash = inside.indexOf('/');
      if (file.isIn(folder) && slash > 0) {
        top.add(inside.substring(0, slash));
      }
    }
    List<RepoPath> found = new ArrayList<>(List.of(folder, RepoPath.ROOT));
    CONTENT_ROOTS.stream()
        .filter(top::contains)
        .flatMap(name -> folder.resolve(name).stream())
        .forEach(found::add);
    this.roots = found.stream().distinct().toList();
  }

  /** The places of a path that a document refers to. */
  List<RepoPath> of(RepoPath from, String path) {
    Stream<Optional<RepoPath>> places =
        path.startsWith("/") ? absolute(from, path.substring(1)) : relative(from, path);
    return places.flatMap(Optional::stream).distinct().toList();
  }

  /** Below the usual roots, and below each folder that the document lies in, outermost first. */
  private Stream<Optional<RepoPath>> absolute(RepoPath from, String path) {
    List<RepoPath> above = new ArrayList<>();
    for (RepoPath up = from.folder(); !up.value().isEmpty(); up = up.folder()) {
      above.add(0, up);
    }
    return Stream.concat(roots.stream(), above.stream()).map(root -> root.resolve(path));
  }

  /**
   * Beside the document. An address without an extension may be one of a page that is its own
   * folder on the site, so that its neighbours are one level up.
   */
  private static Stream<Optional<RepoPath>> relative(RepoPath from, String path) {
    Optional<RepoPath> beside = from.folder().resolve(path);
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean page = beside.isPresent() && path.startsWith("../") && name.indexOf('.') < 0;
    return page
        ? Stream.of(beside, from.resolve(path).filter(place -> !place.equals(from.folder())))
        : Stream.of(beside);
  }
}
