package dev.casebook.check;

import dev.casebook.diagnostic.RepoPath;
import dev.casebook.markdown.LinkReference;
import dev.casebook.model.Catalog;
import dev.casebook.model.Document;
import dev.casebook.model.ResolvedLink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Folders whose pages the repository lacks although many links lead there: another tool makes them.
 * A folder of which more than a quarter of the names is found elsewhere was moved, and each of its
 * links is broken.
 */
final class AbsentFolders {

  /** Fewer links to a folder are mistakes, each of its own. */
  private static final int FEWEST_LINKS = 3;

  private static final int FEWEST_DOCUMENTS = 2;

  /** A folder that is there has so many times more missing pages than pages, and at least ten. */
  private static final int MISSING_PER_PAGE = 5;

  private static final int FEWEST_PAGES = 10;

  /** One of so many names that lies elsewhere says that the folder was moved. */
  private static final int MOVED = 4;

  /**
   * A folder that is made elsewhere.
   *
   * @param first the first link in the order of paths
   */
  record Absent(RepoPath folder, LinkReference first, int links, int documents) {}

  private record Use(RepoPath from, LinkReference link, String attempted) {}

  private final Map<RepoPath, Absent> folders = new TreeMap<>();

  private AbsentFolders() {}

  static AbsentFolders of(Catalog catalog, NearestFile nearest) {
    Map<RepoPath, List<Use>> uses = new TreeMap<>();
    for (Document document : catalog.documents()) {
      for (ResolvedLink link : catalog.links().getOrDefault(document.path(), List.of())) {
        if (leadsElsewhere(link) && link.target() instanceof ResolvedLink.Missing missing) {
          uses.computeIfAbsent(missing.folder(), folder -> new ArrayList<>())
              .add(new Use(document.path(), link.link(), missing.attempted()));
        }
      }
    }
    AbsentFolders absent = new AbsentFolders();
    uses.forEach(
        (folder, links) -> {
          if (isMostlyMissing(links, pages(catalog, folder))) {
            absent.add(folder, links, nearest);
          }
        });
    return absent;
  }

  private static long pages(Catalog catalog, RepoPath folder) {
    return catalog.documents().stream().filter(each -> each.path().isIn(folder)).count();
  }

  private static boolean isMostlyMissing(List<Use> uses, long pages) {
    long missing = uses.stream().map(Use::attempted).distinct().count();
    return pages == 0 || (missing >= FEWEST_PAGES && missing >= MISSING_PER_PAGE * pages);
  }

  private void add(RepoPath folder, List<Use> uses, NearestFile nearest) {
    Set<RepoPath> documents = new HashSet<>();
    uses.forEach(use -> documents.add(use.from()));
    if (uses.size() >= FEWEST_LINKS
        && documents.size() >= FEWEST_DOCUMENTS
        && !isMoved(uses, nearest)) {
      folders.put(folder, new Absent(folder, uses.get(0).link(), uses.size(), documents.size()));
    }
  }

  /** Single names may be the same by chance. */
  private static boolean isMoved(List<Use> uses, NearestFile nearest) {
    long known = uses.stream().filter(use -> nearest.hasName(use.attempted())).count();
    return known * MOVED > uses.size();
  }

  List<Absent> folders() {
    return List.copyOf(folders.values());
  }

  /** Whether a link leads into one of the folders. */
  boolean has(ResolvedLink link) {
    return leadsElsewhere(link)
        && link.target() instanceof ResolvedLink.Missing missing
        && folders.containsKey(missing.folder());
  }

  private static boolean leadsElsewhere(ResolvedLink link) {
    return link.link().kind() == LinkReference.Kind.LINK
        && link.target() instanceof ResolvedLink.Missing missing
        && !missing.folder().value().isEmpty();
  }
}
